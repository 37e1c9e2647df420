using Bench.Core.Statistics;

namespace Bench.Reporting.Page;

/// <summary>The suite's first question, answered in a sentence with its interval and the noise beside it.</summary>
internal static class HeadlineAnswer
{
    private const string Comparisons = "comparisons.csv ";

    public static Markup Of(Report report, Words words)
    {
        if (words.Headline is not { Estimate: { } estimate } row)
        {
            return words.CapacityHeadline is { } capacities
                ? Markup.Of(
                    $"<b>{words.Title(capacities.Comparison.Numerator)}</b> kept its promise at "
                        + $"{CapacityTable.Ratio(capacities)} times the rate of <b>{words.Title(capacities.Comparison.Denominator)}</b> "
                        + $"in “{words.Scenario(capacities.Scenario)}”, on a {words.Machine}.")
                : report.Manifest.Suite.Comparisons.Count == 0
                    ? Markup.Of($"Nothing was compared; each target's own figures stand below.")
                    : Markup.Of($"No ratio could be estimated. The doubts below say why.");
        }

        var difference = estimate.Interval is { } range && range.Contains(1) ? ", which shows no difference" : string.Empty;
        return Markup.Of($"""
            {Answer(row, estimate, words)}
            in “{words.Scenario(row.Scenario)}” ({Interval(row, estimate)}){difference}. {Range(words, row.Metric)}{Noise(words, row.Metric)}
            """);
    }

    private static Markup Answer(ComparisonEstimate row, RatioEstimate estimate, Words words)
    {
        var level = Markup.Of($"{Figure.Level(row.Level.Value, Comparisons + "level")} {row.Level.Unit} on a {words.Machine},");
        var (over, under) = (words.Title(row.Comparison.Numerator), words.Title(row.Comparison.Denominator));
        var times = Markup.Of($"<b>{Figure.Ratio(estimate.Ratio, Comparisons + "ratio")} times</b>");
        return row.Metric == Metric.Throughput
            ? Markup.Of($"With {level} <b>{over}</b> answered {times}\nas many requests a second as <b>{under}</b>")
            : Markup.Of($"At {level} the median response of <b>{over}</b> took {times}\nas long as that of <b>{under}</b>");
    }

    private static Markup Interval(ComparisonEstimate row, RatioEstimate estimate) => estimate.Interval is { } ends
        ? Markup.Of($"""
            95 % interval {Figure.Ratio(ends.Low, Comparisons + "ratio_low")} to {Figure.Ratio(ends.High, Comparisons + "ratio_high")},
            {Figure.Count(row.ValidBlocks, Comparisons + "valid_blocks")} of {Figure.Count(row.PlannedBlocks, Comparisons + "planned_blocks")} planned blocks
            """)
        : Markup.Of($"one block, so without an interval");

    private static Markup Range(Words words, Metric metric)
    {
        var ratios = words.RatiosBy(metric).Select(row => row.Estimate!.Ratio).ToArray();
        return ratios.Length < 2 ? Markup.Empty : Markup.Of($"""
            Over all {Pretty.Count(ratios.Length)} such ratios of this run, the smallest is {Figure.Ratio(ratios.Min(), Comparisons + "ratio")}
            and the largest {Figure.Ratio(ratios.Max(), Comparisons + "ratio")}.
            """);
    }

    private static Markup Noise(Words words, Metric metric) => words.WorstTwin(metric) is { Estimate: { } rate }
        ? Markup.Of($" Noise: where it was largest, a target against itself gave {Twin(rate)}{CpuNoise(words)}.")
        : Markup.Empty;

    private static Markup CpuNoise(Words words) => words.WorstTwin(Metric.CpuPerRequest) is { Estimate: { } cpu }
        ? Markup.Of($", and {Twin(cpu)} in CPU time a request")
        : Markup.Empty;

    private static Markup Twin(RatioEstimate estimate) => estimate.Interval is { } ends
        ? Markup.Of($"""
            {Figure.Ratio(estimate.Ratio, Comparisons + "ratio")}
            ({Figure.Ratio(ends.Low, Comparisons + "ratio_low")} to {Figure.Ratio(ends.High, Comparisons + "ratio_high")})
            """)
        : Figure.Ratio(estimate.Ratio, Comparisons + "ratio");
}
