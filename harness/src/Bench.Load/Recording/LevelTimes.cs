using Bench.Core.Measurement;

namespace Bench.Load.Recording;

/// <summary>
/// When a level's phases change, on the monotonic clock in nanoseconds. The window opens at the planned instant, or, where
/// the lead-in had to last on, at the instant at which every user has had two answers or the cap is reached.
/// </summary>
internal sealed class LevelTimes(LevelPlan plan, TimeSpan responseTimeout, long startNs)
{
    public long StartNs { get; } = startNs;

    public long LeadInEndNs { get; } = startNs + Ns(plan.LeadIn);

    public long LeadInCapNs { get; } = startNs + Math.Max(Ns(plan.LeadIn), Ns(plan.LeadInCap));

    public long WindowNs { get; } = Ns(plan.Window);

    public long DrainLimitNs { get; } = Ns(responseTimeout);

    public static long Ns(TimeSpan time) => time.Ticks * TimeSpan.NanosecondsPerTick;
}
