namespace Bench.Core.Measurement;

/// <summary>What an engine says of its own work inside the window: the evidence that it was not the bottleneck.</summary>
/// <param name="Name"><c>builtin</c>, <c>wrk</c> or <c>nbomber</c>, with its loop (<c>builtin/epoll</c>).</param>
/// <param name="BusyShare">Share of the window that the loop worked, waiting and spinning excluded; of several loops the busiest's; 0 to 1.</param>
/// <param name="CpuSeconds">CPU time of the engine's process inside the window.</param>
/// <param name="InFlightSeconds">Time integral of the number of requests in flight over the window.</param>
/// <param name="OverlapSeconds">Sum over requests of their overlap with the window; equals <paramref name="InFlightSeconds"/> by Little's law.</param>
/// <param name="GcPauseSeconds">Time in garbage collection inside the window.</param>
/// <param name="SpinSeconds">CPU time inside the window that an open level's loops spent on looking again and again whether the next request is due, instead of
/// sleeping. Part of <paramref name="CpuSeconds"/>.</param>
/// <param name="StandstillSeconds">Time inside the window in which a loop did not come round though it should have; of several loops the longest.</param>
/// <param name="Loops">How many event loops ran, each on a CPU of its own.</param>
/// <param name="Remark">What an engine counted itself where the harness counted for it; null where there are not two accounts.</param>
public sealed record EngineSelfReport(
    string Name,
    double BusyShare,
    double CpuSeconds,
    double InFlightSeconds,
    double OverlapSeconds,
    double GcPauseSeconds,
    double SpinSeconds = 0,
    double StandstillSeconds = 0,
    int Loops = 1,
    string? Remark = null)
{
    /// <summary>
    /// How much of its CPUs the engine needed, 0 to 1: the larger of what its busiest loop saw and what its process used. Waiting in the
    /// kernel costs CPU time too, which a loop cannot tell from idling. Spinning is no need: it stops as soon as there is work.
    /// </summary>
    public double CpuShare(double windowSeconds) => Math.Max(BusyShare, (CpuSeconds - SpinSeconds) / (windowSeconds * Loops));
}
