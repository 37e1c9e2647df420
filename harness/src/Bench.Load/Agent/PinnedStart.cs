using System.Diagnostics;
using Bench.Core.Suites;
using Bench.Load.Native;

namespace Bench.Load.Agent;

/// <summary>Starts processes on a set of CPUs, so that they never run elsewhere, not even at their start.</summary>
internal static class PinnedStart
{
    /// <summary>A process inherits the CPUs of the thread that starts it; this thread ends and takes its set with it.</summary>
    public static Task<Process> StartAsync(ProcessStartInfo start, CpuSet cpus)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                CpuAffinity.PinThread(cpus);
                started.SetResult(Process.Start(start)!);
            }
            catch (Exception error)
            {
                started.SetException(error);
            }
        })
        { IsBackground = true, Name = "pinned start" }.Start();
        return started.Task;
    }
}
