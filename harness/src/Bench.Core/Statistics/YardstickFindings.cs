using Bench.Core.Findings;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Statistics;

/// <summary>Ratios that others have published too, and far from what they found.</summary>
internal static class YardstickFindings
{
    public static IEnumerable<LocatedFinding> Of(RunManifest manifest, IEnumerable<ComparisonEstimate> comparisons) =>
        from row in comparisons
        where row is { Metric: Metric.Throughput, Level: ClosedLevel, Comparison.IsNoiseFloor: false }
        let estimate = row.Estimate
        where estimate is not null
        let yardstick = Yardstick.Of(
            TargetOf(manifest, row.Comparison.Numerator),
            TargetOf(manifest, row.Comparison.Denominator),
            manifest.Suite.Scenarios.Single(scenario => scenario.Id == row.Scenario).Contract)
        where yardstick is not null && yardstick.IsOutside(estimate)
        select new LocatedFinding(Outside(row, estimate, yardstick), null, null, null, row.Scenario, row.Comparison.ToString());

    private static Target TargetOf(RunManifest manifest, string id) => manifest.Suite.Targets.Single(target => target.Id == id);

    private static Finding Outside(ComparisonEstimate row, RatioEstimate estimate, Yardstick yardstick) => new(
        FindingKind.OutsideYardstick, FindingEffect.Shown, row.Level,
        FormattableString.Invariant($"{row.Comparison} answers {estimate.Ratio:0.00} times as many requests a second{Ends(estimate)}; ")
                + $"published ratios of these frameworks on {yardstick.Kind} lie between "
                + FormattableString.Invariant($"{yardstick.Band.Low:0.00} and {yardstick.Band.High:0.00}: {yardstick.Source}"),
        "Look again at versions, servers and settings of both before you believe it. Nothing is corrected: what was published is older and of other machines.");

    private static string Ends(RatioEstimate estimate) =>
        estimate.Interval is { } interval ? FormattableString.Invariant($" (95 % interval {interval.Low:0.00} to {interval.High:0.00})") : "";
}
