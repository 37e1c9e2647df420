using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Page;

namespace Bench.Reporting.Charts;

/// <summary>
/// What the first screen draws of any run: with verdicts the ratio that decides each primary claim, with what it needs; else the suite's first comparison
/// and its twin, at the highest level of each scenario.
/// </summary>
internal static class KeyChart
{
    private const string VerdictsId = "key-verdicts";
    private const string RatiosId = "key-ratios";

    /// <summary>With more rows the twins, whose intervals are shaded anyway, have none of their own.</summary>
    private const int MostRowsWithTwins = 12;

    public static bool IsOfVerdicts(Chart chart) => chart.Id == VerdictsId;

    /// <returns>Null where no ratio could be estimated.</returns>
    public static Chart? Of(Report report) =>
        OfVerdicts(report) ?? OfComparisons(report.Analysis.Comparisons) ?? OfCapacities(report.Analysis.CapacityComparisons);

    private static Chart? OfVerdicts(Report report)
    {
        var rows = (from item in VerdictOnClaim.Ruled(report)
                    where item.Claim.IsPrimary
                    let part = DecidingParts.RatioOf(item)
                    where part is not null
                    select new KeyRow(
                        $"{item.Claim.Id}, {item.Word}",
                        $"“{item.Claim.Quotation}”, {item.Word}; {PartQuestion.Of(part.Part)}",
                        part.Verdict.Estimate!, part.Claimed!.Threshold)).ToArray();
        return rows.Length == 0 ? null : Draw(
            VerdictsId,
            "The ratio that decides each primary claim",
            "● ratio   ━ 95 % interval   ┃ what the claim needs.  Line: 1, no difference.",
            "Ratio (log scale)",
            rows);
    }

    private static Chart? OfComparisons(IReadOnlyList<ComparisonEstimate> comparisons)
    {
        if (comparisons.FirstOrDefault(row =>
                row is { Estimate: not null, Comparison.IsNoiseFloor: false } && row.Metric == Metrics.MainOf(row.Level)) is not { } first)
            return null;
        var highest = (from row in comparisons
                       where row.Metric == first.Metric && row.Estimate is not null && IsOf(row.Comparison, first.Comparison)
                       group row by (row.Scenario, row.Comparison) into same
                       select same.MaxBy(row => row.Level.Value)!).OrderBy(row => row.Comparison.IsNoiseFloor).ToArray();
        var isThroughput = first.Metric == Metric.Throughput;
        return Draw(
            RatiosId,
            $"{first.Comparison}: {(isThroughput ? "requests answered a second" : "median response at equal rate")}, as ratios",
            "● ratio   ━ 95 % interval.  At the highest level.  Shaded: noise floor, a target against itself.",
            $"Ratio (log scale); {(isThroughput ? "more" : "less")} is better",
            [.. highest.Select(row => new KeyRow(Name(row), Name(row), row.Estimate!, null, CapacityKind.Observed, row.Comparison.IsNoiseFloor))]);
    }

    private static Chart? OfCapacities(IReadOnlyList<CapacityComparison> capacities)
    {
        if (capacities.FirstOrDefault(row => row is { Estimate: not null, Comparison.IsNoiseFloor: false }) is not { } first) return null;
        return Draw(
            RatiosId,
            $"{first.Comparison}: capacities, as ratios",
            "● ratio   ━ 95 % interval.  Shaded: noise floor, a target against itself.  ▶ or more.",
            "Ratio (log scale); more is better",
            [.. from row in capacities
                where row.Estimate is not null && row.Kind is not CapacityKind.Below && IsOf(row.Comparison, first.Comparison)
                let name = NoisyName(row.Comparison, row.Scenario)
                select new KeyRow(name, name, row.Estimate!, null, row.Kind, row.Comparison.IsNoiseFloor)]);
    }

    private static bool IsOf(Comparison comparison, Comparison first) =>
        comparison == first || (comparison.IsNoiseFloor && (comparison.Denominator == first.Numerator || comparison.Denominator == first.Denominator));

    private static string Name(ComparisonEstimate row) => NoisyName(row.Comparison, $"{row.Scenario}, {Words.Level(row.Level)}");

    private static string NoisyName(Comparison comparison, string where) => comparison.IsNoiseFloor ? $"{comparison.Numerator}: {where}" : where;

    private static Chart Draw(string id, string title, string subtitle, string label, IReadOnlyList<KeyRow> all)
    {
        KeyRow[] rows = [.. all.Where(row => !row.IsTwin || all.Count <= MostRowsWithTwins)];
        var noise = all.Where(row => row is { IsTwin: true, Estimate.Interval: not null }).SelectMany(row => row.Ends).ToArray();
        return new Chart(
            id, title, subtitle,
            string.Join("; ", rows.Select(row => row.Words)) + ".",
            Scale.Logarithmic(label, [.. rows.SelectMany(row => row.Values), .. noise, 1]),
            Scale.Rows([.. rows.Select(row => row.Name)]),
            IsRows: true, ReferenceX: 0,
            noise.Length == 0 ? [] : [new Band(Math.Log10(noise.Min()), Math.Log10(noise.Max()))],
            [.. rows.Select((row, index) => row.Drawn(rows.Length - 1 - index))],
            [.. rows.Select((row, index) => new EndLabel(rows.Length - 1 - index, row.Ratio))]);
    }
}
