using Bench.Core.Measurement;

namespace Bench.Load.Recording;

/// <summary>What is planned of a level's phases, on the monotonic clock in nanoseconds; <see cref="LevelClock"/> says what became of it.</summary>
internal sealed class LevelTimes(LevelPlan plan, TimeSpan responseTimeout, long startNs)
{
    public long StartNs { get; } = startNs;

    /// <summary>When an open level's schedule begins.</summary>
    public long ArrivalsNs { get; } = startNs + Ns(plan.ConnectsAhead);

    public long LeadInEndNs { get; } = startNs + Ns(plan.LeadIn);

    public long LeadInCapNs { get; } = startNs + Math.Max(Ns(plan.LeadIn), Ns(plan.LeadInCap));

    /// <summary>A lead-in that lasts on ends after so long without a word.</summary>
    public long SilenceNs { get; } = plan.Silence is { } silence ? Ns(silence) : long.MaxValue;

    public long WindowNs { get; } = Ns(plan.Window);

    /// <summary>No window lasts on beyond this.</summary>
    public long LongestWindowNs { get; } = Math.Max(Ns(plan.Window), Ns(plan.Extension?.Cap ?? default));

    /// <summary>The window lasts on while it holds fewer.</summary>
    public long FewestCompletions { get; } = plan.Extension?.Completions ?? 0;

    public long DrainLimitNs { get; } = Ns(responseTimeout);

    /// <inheritdoc cref="LevelPlan.EndsQuietly"/>
    public bool EndsQuietly { get; } = plan.EndsQuietly;

    /// <summary>From the start to the latest end.</summary>
    public long LongestNs => LeadInCapNs - StartNs + LongestWindowNs + (EndsQuietly ? 2 * DrainLimitNs : DrainLimitNs);

    public static long Ns(TimeSpan time) => time.Ticks * TimeSpan.NanosecondsPerTick;
}
