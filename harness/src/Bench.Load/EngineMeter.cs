using Bench.Core.Measurement;
using Bench.Load.Loops;
using Bench.Load.Recording;

namespace Bench.Load;

/// <summary>What the engine itself used between the window's opening and its close.</summary>
internal sealed class EngineMeter
{
    private readonly ITransport transport;
    private Reading opened;
    private Reading closed;

    public EngineMeter(ITransport transport)
    {
        this.transport = transport;
        // The first reading compiles code; better now than when the window opens.
        Start();
        Stop();
    }

    public void Start() => opened = Read();

    public void Stop() => closed = Read();

    public EngineSelfReport Report(LittlesLaw littlesLaw)
    {
        var waited = (double)(closed.WaitedNs - opened.WaitedNs) / Math.Max(1, closed.AtNs - opened.AtNs);
        return new EngineSelfReport(
            $"builtin/{transport.Name}",
            Math.Clamp(1 - waited, 0, 1),
            (closed.Cpu - opened.Cpu).TotalSeconds,
            littlesLaw.InFlightSeconds,
            littlesLaw.OverlapSeconds,
            (closed.GcPause - opened.GcPause).TotalSeconds,
            (closed.SpunNs - opened.SpunNs) / 1e9);
    }

    private Reading Read() =>
        new(MonotonicClock.NowNs, transport.WaitedNs, transport.SpunNs, Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration());

    private readonly record struct Reading(long AtNs, long WaitedNs, long SpunNs, TimeSpan Cpu, TimeSpan GcPause);
}
