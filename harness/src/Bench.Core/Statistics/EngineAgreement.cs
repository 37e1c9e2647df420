using Bench.Core.Findings;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Statistics;

/// <summary>One throughput ratio as two engines see it, over the blocks in which both measured both targets (METHOD.md M23).</summary>
/// <param name="Engine">The second engine, with its version.</param>
/// <param name="Main">By the run's own engine.</param>
/// <param name="Second">By the second one.</param>
public sealed record EngineAgreement(Comparison Comparison, string Scenario, Level Level, string Engine, int Blocks, RatioEstimate Main, RatioEstimate Second)
{
    /// <summary>How far the second ratio is from the main one; 0.05 is 5 % above it.</summary>
    public double Apart => (Second.Ratio / Main.Ratio) - 1;

    public bool Differs => Math.Abs(Apart) > Thresholds.EnginesApart;

    internal static IEnumerable<EngineAgreement> Of(RunManifest manifest, ValidTrials trials) =>
        from comparison in manifest.Suite.Comparisons
        from scenario in manifest.Suite.Scenarios
        from level in scenario.Levels
        let numerator = Asked(trials, scenario.Id, comparison.Numerator, level)
        let denominator = Asked(trials, scenario.Id, comparison.Denominator, level)
        let agreement = Of(comparison, scenario.Id, level, numerator, denominator)
        where agreement is not null
        select agreement;

    private static EngineAgreement? Of(
        Comparison comparison, string scenario, Level level, IReadOnlyList<TwoRates> numerator, IReadOnlyList<TwoRates> denominator)
    {
        if (RatioEstimate.Of(Rates(numerator, rates => rates.Main), Rates(denominator, rates => rates.Main)) is not { } main) return null;
        if (RatioEstimate.Of(Rates(numerator, rates => rates.Second), Rates(denominator, rates => rates.Second)) is not { } second) return null;
        var blocks = numerator.Select(rates => rates.Block).Intersect(denominator.Select(rates => rates.Block)).Count();
        return new EngineAgreement(comparison, scenario, level, numerator[0].Engine, blocks, main, second);
    }

    private static IReadOnlyList<TwoRates> Asked(ValidTrials trials, string scenario, string target, Level level) =>
        [.. from place in trials.At(scenario, target, level)
            let second = place.Record.Measured.SecondOpinion
            where second is { CompletedInWindow: > 0 } && place.Record.Measured.CompletedInWindow > 0
            select new TwoRates(place.Block, second.Engine.Name, place.Record.Measured.RequestsPerSecond, second.RequestsPerSecond)];

    private static IReadOnlyList<BlockValue> Rates(IEnumerable<TwoRates> rates, Func<TwoRates, double> rate) =>
        [.. rates.Select(both => new BlockValue(both.Block, rate(both)))];

    private sealed record TwoRates(int Block, string Engine, double Main, double Second);
}
