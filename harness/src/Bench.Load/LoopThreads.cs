using System.Runtime.ExceptionServices;
using Bench.Core.Suites;
using Bench.Load.Driving;
using Bench.Load.Native;

namespace Bench.Load;

/// <summary>Where a level's loops run: a single one on the calling thread, several each on a thread and a CPU of its own.</summary>
internal sealed class LoopThreads(CpuSet cpus, int loops)
{
    public int Loops { get; } = loops;

    /// <summary>Runs all loops to their ends.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IReadOnlyList<LoopRun> Run(Func<LoopShare, CancellationToken, LoopRun> run, CancellationToken cancellation)
    {
        if (Loops == 1) return [run(LoopShare.Whole, cancellation)];
        // A loop that fails ends the others, and what it failed of is what is told.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ended = new LoopRun[Loops];
        ExceptionDispatchInfo? failure = null;
        var threads = LoopShare.Deal(Loops).Select(share => new Thread(() => RunOne(share)) { IsBackground = true, Name = $"loop {share.Index}" }).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        failure?.Throw();
        return ended;

        void RunOne(LoopShare share)
        {
            try
            {
                CpuAffinity.PinThread(new CpuSet([cpus.Cpus[share.Index]]));
                ended[share.Index] = run(share, ending.Token);
            }
            catch (Exception error)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(error), null);
                ending.Cancel();
            }
        }
    }
}
