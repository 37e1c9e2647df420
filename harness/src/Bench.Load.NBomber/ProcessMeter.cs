using Bench.Core.Measurement;
using Bench.Load.Recording;

namespace Bench.Load.NBomber;

/// <summary>What this process used inside the window. Its threads do not say when they wait: the CPU time is all there is.</summary>
internal sealed class ProcessMeter
{
    private (TimeSpan Cpu, TimeSpan GcPause) opened;
    private (TimeSpan Cpu, TimeSpan GcPause) closed;

    public void Start() => opened = Read();

    public void Stop() => closed = Read();

    /// <param name="remark">What NBomber itself counted.</param>
    public EngineSelfReport Report(string name, LittlesLaw littlesLaw, string remark) => new(
        name,
        BusyShare: 0,
        (closed.Cpu - opened.Cpu).TotalSeconds,
        littlesLaw.InFlightSeconds,
        littlesLaw.OverlapSeconds,
        (closed.GcPause - opened.GcPause).TotalSeconds,
        Loops: Environment.ProcessorCount,
        Remark: remark);

    private static (TimeSpan Cpu, TimeSpan GcPause) Read() => (Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration());
}
