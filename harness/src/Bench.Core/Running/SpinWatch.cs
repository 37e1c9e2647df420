using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>
/// Spins before and after each trial, and again while the machine is off its median: clocks jitter by several per cent for tens of milliseconds, which says
/// nothing of the seconds of a trial, and a machine that slowed down stays slow (decision 0006).
/// </summary>
/// <param name="earlier">The spins of the sessions before.</param>
/// <param name="mostWaits">For a steady machine, before each trial.</param>
public sealed class SpinWatch(Func<SpinCheck> spin, TimeProvider clock, IEnumerable<SpinCheck> earlier, int mostWaits = Thresholds.MostWaitsForSteadiness)
{
    /// <summary>Spins before the first trial of a session: with those of the sessions before they make the first median.</summary>
    private const int BaselineSpins = 21;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>As long as a spin after a trial is the one before the next trial too (decision 0094).</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromMilliseconds(100);

    private readonly SpinHistory history = new(earlier);
    private readonly List<SpinCheck> taken = [];
    private (SpinCheck Spin, long At)? lastAfter;

    /// <summary>The spins that the first trial of the session is judged by.</summary>
    public void TakeBaseline()
    {
        for (var spins = 0; spins < BaselineSpins; spins++) Take();
    }

    /// <summary>
    /// Spins until the machine is steady, so that no trial is begun for nothing; a machine that stays off for long is measured as it is, and judged.
    /// </summary>
    /// <returns>Of each CPU the first spin that is not off, or the last one; the one after the trial before,
    /// where that was steady and only just taken.</returns>
    public async Task<SpinCheck> BeforeAsync(CancellationToken cancellation)
    {
        var latest = SteadyAndFresh() ?? Again();
        for (var waits = 0; waits < mostWaits && history.IsOff(latest); waits++)
        {
            await Task.Delay(Pause, clock, cancellation);
            latest = Again(whileWaiting: true);
        }

        return latest;
    }

    /// <returns>Of each CPU the first spin that is not off, or the last one of a few in a row.</returns>
    public SpinCheck After()
    {
        var after = Again();
        lastAfter = (after, clock.GetTimestamp());
        return after;
    }

    /// <inheritdoc cref="SpinHistory.Judge"/>
    public IReadOnlyList<Finding> Judge(SpinCheck before, SpinCheck after, Level? level = null) => history.Judge(before, after, level);

    /// <summary>Every spin since the last call, in order, for the journal.</summary>
    public IReadOnlyList<SpinCheck> Drain()
    {
        SpinCheck[] drained = [.. taken];
        taken.Clear();
        return drained;
    }

    private SpinCheck? SteadyAndFresh() =>
        lastAfter is { } last && clock.GetElapsedTime(last.At) <= Freshness && !history.IsOff(last.Spin) ? last.Spin : null;

    private SpinCheck Again(bool whileWaiting = false)
    {
        var counted = Take(whileWaiting);
        for (var spins = 1; spins < Thresholds.MostSpins && history.IsOff(counted); spins++) counted = history.Renewed(counted, Take(whileWaiting));
        return counted;
    }

    private SpinCheck Take(bool whileWaiting = false)
    {
        var latest = spin() with { WhileWaiting = whileWaiting };
        history.Add(latest);
        taken.Add(latest);
        return latest;
    }
}
