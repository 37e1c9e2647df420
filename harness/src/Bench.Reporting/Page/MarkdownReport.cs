using System.Globalization;
using System.Text;
using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Page;

/// <summary>The same facts in short, for a pull request or a terminal.</summary>
internal static class MarkdownReport
{
    public static string Of(Report report)
    {
        var words = new Words(report);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {Text(report.Manifest.Suite.Title)}\n\n");
        foreach (var line in ReportSummary.Headline(report)) text.Append(CultureInfo.InvariantCulture, $"{Text(line)}\n\n");
        Doubts(text, report);
        Ratios(text, report, words);
        foreach (var scenario in report.Manifest.Suite.Scenarios) Cells(text, report, scenario);
        text.Append("Exact values: [comparisons.csv](comparisons.csv), [cells.csv](cells.csv), [trials.csv](trials.csv), [series.csv](series.csv), [findings.csv](findings.csv). Charts and method: [report.html](report.html).\n");
        return text.ToString();
    }

    private static void Doubts(StringBuilder text, Report report)
    {
        text.Append("## Doubts\n\n");
        var groups = DoubtGroup.Of(report.Analysis);
        if (groups.Count == 0) text.Append("None was found.\n");
        foreach (var group in groups)
        {
            text.Append(CultureInfo.InvariantCulture, $"- **{group.Name}** ({group.EffectName}), {group.Times}. {Text(DoubtGroup.Place(group.Items[0]))}: {Text(group.Items[0].Finding.Evidence)}. {Text(group.Items[0].Finding.Advice)}\n");
        }

        text.Append('\n');
    }

    private static void Ratios(StringBuilder text, Report report, Words words)
    {
        text.Append("## Requests a second, as ratios\n\n| ratio of | scenario | level | ratio | 95 % interval | CPU time a request | blocks |\n|---|---|---|---:|---|---:|---|\n");
        foreach (var row in report.Analysis.Comparisons.Where(row => row.Metric == Metric.Throughput))
        {
            var cpu = report.Analysis.Comparisons.Single(other => other.Metric == Metric.CpuPerRequest && other.Comparison == row.Comparison && other.Scenario == row.Scenario && other.Level == row.Level);
            text.Append(CultureInfo.InvariantCulture, $"| {Text(row.Comparison.ToString())}{(row.Comparison.IsNoiseFloor ? " (noise floor)" : string.Empty)} | {Text(words.Scenario(row.Scenario))} | {Words.Level(row.Level)} | {Ratio(row.Estimate?.Ratio)} | {Interval(row.Estimate?.Interval, Pretty.Ratio)} | {Ratio(cpu.Estimate?.Ratio)} | {row.ValidBlocks} of {row.PlannedBlocks} |\n");
        }

        text.Append('\n');
    }

    private static void Cells(StringBuilder text, Report report, Scenario scenario)
    {
        text.Append(CultureInfo.InvariantCulture, $"## {Text(scenario.Title)}\n\n| target | level | requests a second | 95 % interval | CPU a request, µs | memory (PSS), MB | p99, ms (closed: hides stalls) | failed | cut off | blocks |\n|---|---|---:|---|---:|---:|---:|---:|---:|---|\n");
        foreach (var cell in report.Analysis.Cells.Where(cell => cell.Scenario == scenario.Id))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Text(cell.Target)} | {Words.Level(cell.Level)} | {Number(cell.RequestsPerSecond?.Mean)} | {Interval(cell.RequestsPerSecond?.Interval, Pretty.Number)} | {Number(cell.CpuMicrosecondsPerRequest?.Mean)} | {Number(cell.ProportionalBytes?.Mean / 1e6)} | {Percentile(cell.ServicePercentiles[^1])} | {cell.Cohort.Failed} | {cell.Cohort.CutOff} | {cell.ValidBlocks} of {cell.PlannedBlocks} |\n");
        }

        text.Append('\n');
    }

    private static string Number(double? value) => value is { } number ? Pretty.Number(number) : "–";

    private static string Ratio(double? value) => value is { } number ? Pretty.Ratio(number) : "–";

    private static string Interval(Interval? interval, Func<double, string> pretty) =>
        interval is { } ends ? $"{pretty(ends.Low)} to {pretty(ends.High)}" : "–";

    private static string Percentile(LatencyPercentile percentile) => percentile.Kind switch
    {
        PercentileKind.Observed => Pretty.Number(PercentileText.Milliseconds(percentile)),
        PercentileKind.LongerThan => "> " + Pretty.Number(PercentileText.Milliseconds(percentile)),
        _ => "–",
    };

    // Text of a run must neither break a table nor become HTML.
    private static string Text(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
