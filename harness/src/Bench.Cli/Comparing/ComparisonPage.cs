using System.Globalization;
using Bench.Cli.Tables;
using Bench.Core.Gating;
using Metric = Bench.Core.Statistics.Metric;

namespace Bench.Cli.Comparing;

/// <summary>A comparison for people: the answer, every figure, and what else differs.</summary>
internal static class ComparisonPage
{
    private static readonly string[] Headers = ["scenario", "level", "target", "figure", "new / old", "95 % interval", "blocks", "verdict"];

    public static void Write(Page page, GateOutcome outcome, IReadOnlyList<string> differences)
    {
        foreach (var line in Answer(outcome)) page.Text(line);
        foreach (var comparison in outcome.Comparisons)
        {
            page.Text("");
            page.Text(Title(comparison));
            page.Table(new Table(Headers, [.. comparison.Changes.OrderBy(change => change.Verdict != ChangeVerdict.Regression).Select(Row)]));
        }

        if (differences.Count == 0) return;
        page.Text("");
        page.Text("What else differs between the runs:");
        foreach (var difference in differences) page.Text("  " + difference);
    }

    private static IEnumerable<string> Answer(GateOutcome outcome)
    {
        var times = outcome.Comparisons.Count == 1 ? "" : FormattableString.Invariant($" in each of {outcome.Comparisons.Count} comparisons");
        yield return outcome.Regressions.Count == 0
            ? $"No figure is worse by more than the smallest effect of interest{times}."
            : $"Worse by more than the smallest effect of interest{times}: "
                + FormattableString.Invariant($"{outcome.Regressions.Count} of {outcome.Comparisons[0].Changes.Count} figures.");
        foreach (var place in outcome.Regressions) yield return $"  {Name(place)}";
        if (outcome.NotPersistent.Count > 0) yield return "Worse in some comparisons and not in every one, which is no alarm:";
        foreach (var place in outcome.NotPersistent) yield return $"  {Name(place)}";
        if (outcome.TooFewBlocks.Count > 0)
            yield return FormattableString.Invariant($"Too few blocks to say anything of {outcome.TooFewBlocks.Count} figures: ")
                + "measure again, with more --blocks.";
    }

    private static string Title(RunComparison comparison)
    {
        var runs = comparison.IsOfOneJob
            ? $"{comparison.Run}: both versions in the same blocks"
            : $"{comparison.Run} against {comparison.Base}: blocks of two runs, not paired";
        return string.Create(CultureInfo.InvariantCulture, $"{runs}; smallest effect of interest {100 * comparison.SmallestEffect:0.#} %");
    }

    private static IReadOnlyList<Cell> Row(FigureChange change) =>
    [
        change.Place.Scenario,
        FormattableString.Invariant($"{change.Place.Level.Value:0.##} {change.Place.Level.Unit}"),
        change.Place.Target,
        Name(change.Place.Metric),
        change.Ratio is { } ratio ? FormattableString.Invariant($"{ratio:0.000}") : "–",
        change.Interval is { } interval ? FormattableString.Invariant($"{interval.Low:0.000} to {interval.High:0.000}") : "–",
        FormattableString.Invariant($"{change.BaseBlocks}, {change.Blocks}"),
        Verdict(change.Verdict),
    ];

    private static string Name(FigurePlace place) =>
        FormattableString.Invariant($"{place.Scenario}, {place.Level.Value:0.##} {place.Level.Unit}, {place.Target}: {Name(place.Metric)}");

    private static string Name(Metric metric) => metric switch
    {
        Metric.Throughput => "requests/s",
        Metric.CpuPerRequest => "CPU a request",
        Metric.ResponseMedian => "response p50",
        Metric.ResponseP99 => "response p99",
        Metric.Memory => "memory",
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "No name is known for this figure."),
    };

    private static Cell Verdict(ChangeVerdict verdict) => verdict switch
    {
        ChangeVerdict.Regression => new Cell("regression", "red"),
        ChangeVerdict.Improvement => new Cell("improvement", "green"),
        ChangeVerdict.Equivalent => "equivalent",
        ChangeVerdict.NotShown => "not shown",
        _ => new Cell("too few blocks", "yellow"),
    };
}
