using Bench.Load.Loops;
using Bench.Load.Recording;

namespace Bench.Load;

/// <summary>What one loop, and the process that it runs in, used between the window's opening and its close.</summary>
internal sealed class EngineMeter
{
    /// <summary>Twice the time after which a loop looks at the clock at the latest.</summary>
    private const long StandstillNs = 2 * LevelClock.NoticeNs;

    private readonly ITransport transport;
    private Reading opened;
    private Reading closed;
    private long roundNs = MonotonicClock.NowNs;
    private long standstillNs;

    public EngineMeter(ITransport transport)
    {
        this.transport = transport;
        // The first reading compiles code; better now than when the window opens.
        Start();
        Stop();
    }

    /// <summary>Share of the window in which the loop did not wait, 0 to 1.</summary>
    public double BusyShare => Math.Clamp(1 - (double)(closed.WaitedNs - opened.WaitedNs) / Math.Max(1, closed.AtNs - opened.AtNs), 0, 1);

    public double SpinSeconds => (closed.SpunCpuNs - opened.SpunCpuNs) / 1e9;

    public double StandstillSeconds => standstillNs / 1e9;

    /// <summary>Of the whole process, all its loops together.</summary>
    public double ProcessCpuSeconds => (closed.Cpu - opened.Cpu).TotalSeconds;

    /// <summary>It stops all loops at once.</summary>
    public double GcPauseSeconds => (closed.GcPause - opened.GcPause).TotalSeconds;

    public void Start() => opened = Read();

    public void Stop() => closed = Read();

    /// <summary>The loop has come round. What passed since it did so before is a standstill where it is too long to be waiting.</summary>
    public void CameRound(long nowNs, MeasuredWindow window)
    {
        if (nowNs - roundNs > StandstillNs) standstillNs += Math.Max(0, Math.Min(nowNs, window.EndNs) - Math.Max(roundNs, window.StartNs));
        roundNs = nowNs;
    }

    private Reading Read() =>
        new(MonotonicClock.NowNs, transport.WaitedNs, transport.SpunCpuNs, Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration());

    private readonly record struct Reading(long AtNs, long WaitedNs, long SpunCpuNs, TimeSpan Cpu, TimeSpan GcPause);
}
