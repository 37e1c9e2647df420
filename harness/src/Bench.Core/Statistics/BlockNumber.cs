using System.Globalization;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Statistics;

/// <summary>
/// From a pilot's trials to the number of blocks (METHOD.md M15): as many as tell the smallest effect of interest from none, by the residuals of its ratios,
/// pooled in each scenario; the noisiest decides (decision 0089). What the ratios themselves are is not looked at.
/// </summary>
public static class BlockNumber
{
    /// <param name="suite">With a pilot; its number of blocks is the fewest, and the number itself where the pilot is not asked.</param>
    /// <param name="trials">Of the pilot.</param>
    /// <param name="inTime">How many blocks the rest of the time budget has room for.</param>
    public static PilotOutcome Of(Suite suite, IReadOnlyList<TrialRecord> trials, int inTime)
    {
        var pilot = suite.Pilot ?? throw new ArgumentException($"The suite {suite.Id} has no pilot.", nameof(suite));
        if (pilot.MostBlocks is not { } most) return NotAsked(pilot, suite.Blocks);
        var noisiest = Noisiest(PilotRatios.Of(suite, pilot, new ValidTrials(trials)), suite.Blocks);
        var spread = noisiest?.Spread;
        var wanted = spread is { } known ? Wanted(known, suite.Blocks, most) : null;
        var blocks = Math.Max(suite.Blocks, Math.Min(wanted ?? most, inTime));
        double? visible = spread is { } pooled ? VisibleEffect.Of(pooled, blocks) : null;
        var bound = spread is null ? "So the most are taken that the time budget has room for." : Bound(suite, most, wanted, inTime);
        return new PilotOutcome(
            pilot.Blocks, noisiest?.Ratios ?? 0, spread is { } of ? Math.Sqrt(of.Variance) : null, visible, blocks, Reason(pilot, noisiest, visible) + bound);
    }

    /// <returns>Null where no ratio has two blocks.</returns>
    private static NoisyScenario? Noisiest(IEnumerable<(string Scenario, LogRatios Ratios)> ratios, int blocks) => ratios
        .Where(ratio => ratio.Ratios.Blocks.Count >= 2)
        .GroupBy(ratio => ratio.Scenario, ratio => ratio.Ratios)
        .Select(same => new NoisyScenario(same.Key, same.Count(), VisibleEffect.Pooled(same)!.Value))
        .MaxBy(scenario => VisibleEffect.Of(scenario.Spread, blocks));

    private static PilotOutcome NotAsked(Pilot pilot, int blocks) => new(
        pilot.Blocks,
        0,
        null,
        null,
        blocks,
        FormattableString.Invariant($"The pilot, whose {pilot.Blocks} blocks are discarded, was not asked how many: it chose variants."));

    /// <returns>Null where not even the most are enough.</returns>
    private static int? Wanted(Spread spread, int fewest, int most) => Enumerable.Range(fewest, most - fewest + 1)
        .Select(blocks => (int?)blocks)
        .FirstOrDefault(blocks => VisibleEffect.Of(spread, blocks!.Value) <= NoiseFloor.SmallestOfInterest);

    private static string Reason(Pilot pilot, NoisyScenario? noisiest, double? visible) => noisiest is null
        ? FormattableString.Invariant($"No ratio has two valid blocks among the pilot's {pilot.Blocks}, so nothing is known of the noise. ")
        : FormattableString.Invariant($"In a pilot of {pilot.Blocks} blocks, which are discarded, {noisiest.Ratios} ratios differed by ")
            + $"{Percent(Math.Sqrt(noisiest.Spread.Variance))} from block to block in {noisiest.Scenario}"
            + $"{(pilot.Scenarios.Count == 1 ? "" : ", the noisiest of its scenarios")}. "
            + $"With the number of blocks that was fixed by it, four runs in five tell a difference of {Percent(Math.Log(visible!.Value))} from none there. ";

    private static string Bound(Suite suite, int most, int? wanted, int inTime) => (wanted, inTime) switch
    {
        var (_, time) when time < suite.Blocks =>
            FormattableString.Invariant($"{suite.Blocks} is the fewest, for which the time budget will not last: the run is to be resumed."),
        ({ } enough, var time) when enough > time =>
            FormattableString.Invariant($"{enough} blocks would tell {OfInterest}; the time budget has room for {time}."),
        (null, var time) when time < most =>
            FormattableString.Invariant($"{most}, the most, would be too few for {OfInterest}; the time budget has room for {time}."),
        (null, _) => FormattableString.Invariant($"{most} is the most, and too few for {OfInterest}."),
        ({ } enough, _) when enough == suite.Blocks => FormattableString.Invariant($"{enough} is the fewest, and enough for {OfInterest}."),
        ({ } enough, _) => FormattableString.Invariant($"{enough} is what {OfInterest} asks for."),
    };

    private static string OfInterest => $"{Percent(Math.Log(NoiseFloor.SmallestOfInterest))}, the smallest difference of interest";

    /// <summary>A difference of logarithms as one of ratios.</summary>
    private static string Percent(double log) => string.Create(CultureInfo.InvariantCulture, $"{(Math.Exp(log) - 1) * 100:0.#} %");

    private sealed record NoisyScenario(string Scenario, int Ratios, Spread Spread);
}
