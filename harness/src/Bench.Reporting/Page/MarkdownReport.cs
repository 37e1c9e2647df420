using System.Globalization;
using System.Text;
using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Page;

/// <summary>The same facts in short, for a pull request or a terminal.</summary>
internal static class MarkdownReport
{
    private const string Files = """
        Exact values: [verdicts.csv](verdicts.csv), [comparisons.csv](comparisons.csv), [cells.csv](cells.csv), [trials.csv](trials.csv), [percentiles.csv](percentiles.csv),
        [series.csv](series.csv), [findings.csv](findings.csv). Charts and method: [report.html](report.html).

        """;

    private const string ClosedRatioHeader = """
        ## Requests a second, as ratios

        | ratio of | scenario | level | ratio | 95 % interval | CPU time a request | blocks |
        |---|---|---|---:|---|---:|---|

        """;

    private const string OpenRatioHeader = """
        ## Response at equal rate, as ratios

        | ratio of | scenario | level | median | 95 % interval | 99th percentile | CPU time a request | blocks |
        |---|---|---|---:|---|---:|---:|---|

        """;

    private const string OpenCellHeader = """
        | target | level | answered a second | response p50, ms | p99, ms | connection wait p99, ms | engine lag p99, ms | CPU a request, µs | failed | never sent | blocks | rate not kept |
        |---|---|---:|---:|---:|---:|---:|---:|---:|---:|---|---:|

        """;

    private const string ClosedCellHeader = """
        | target | level | requests a second | 95 % interval | CPU a request, µs | memory (PSS), MB | p99, ms (closed: hides stalls) | failed | cut off | blocks |
        |---|---|---:|---|---:|---:|---:|---:|---:|---|

        """;

    public static string Of(Report report)
    {
        var words = new Words(report);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {Text(report.Manifest.Suite.Title)}\n\n");
        foreach (var line in ReportSummary.Headline(report)) text.Append(CultureInfo.InvariantCulture, $"{Text(line)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Text(MeasuredOn(report, words))}\n\n");
        var isRuled = VerdictOnClaim.IsRuled(report);
        if (isRuled) MarkdownVerdicts.Write(text, report);
        Doubts(text, report);
        ClosedRatios(text, report, words);
        OpenRatios(text, report, words);
        MarkdownSecondOpinions.Write(text, report, words);
        if (!isRuled) MarkdownVerdicts.Write(text, report);
        foreach (var scenario in report.Manifest.Suite.Scenarios) Cells(text, report, scenario);
        return text.Append(Files).ToString();
    }

    private static string MeasuredOn(Report report, Words words)
    {
        var manifest = report.Manifest;
        return $"Run {manifest.RunId}, {SittingsText.Of(report.Trials)}, on a {words.Machine} ({manifest.Machine.CpuModel}): "
            + $"{VersionText.OfFrameworks(manifest)}; launcher {manifest.Launcher}, packages from {manifest.PackageSource}, load from {manifest.Engine}, "
            + $"commit {manifest.Commit ?? "not known"}.";
    }

    private static void Doubts(StringBuilder text, Report report)
    {
        text.Append("## Doubts\n\n");
        var groups = DoubtGroup.Of(report.Analysis);
        if (groups.Count == 0) text.Append("None was found.\n");
        foreach (var group in groups)
        {
            var first = group.Items[0];
            text.Append(CultureInfo.InvariantCulture, $"- **{group.Name}** ({group.EffectName}), {group.Times}. ")
                .Append(CultureInfo.InvariantCulture, $"{Text(DoubtGroup.Place(first))}: {Text(first.Finding.Evidence)}. {Text(first.Finding.Advice)}\n");
        }

        text.Append('\n');
    }

    private static void ClosedRatios(StringBuilder text, Report report, Words words)
    {
        var rows = report.Analysis.Comparisons.Where(row => row.Metric == Metric.Throughput).ToArray();
        if (rows.Length == 0) return;
        text.Append(ClosedRatioHeader);
        foreach (var row in rows) Row(text, [.. Ratio(row, words), Times(row.SamePlaceIn(report.Analysis.Comparisons, Metric.CpuPerRequest)), Blocks(row)]);
        text.Append('\n');
    }

    private static void OpenRatios(StringBuilder text, Report report, Words words)
    {
        var rows = report.Analysis.Comparisons.Where(row => row.Metric == Metric.ResponseMedian).ToArray();
        if (rows.Length == 0) return;
        text.Append(OpenRatioHeader);
        foreach (var row in rows)
        {
            Row(text, [
                .. Ratio(row, words),
                Times(row.SamePlaceIn(report.Analysis.Comparisons, Metric.ResponseP99)),
                Times(row.SamePlaceIn(report.Analysis.Comparisons, Metric.CpuPerRequest)),
                Blocks(row)]);
        }

        text.Append('\n');
    }

    private static IEnumerable<string> Ratio(ComparisonEstimate row, Words words) =>
    [
        Text(row.Comparison.ToString()) + (row.Comparison.IsNoiseFloor ? " (noise floor)" : string.Empty),
        Text(words.Scenario(row.Scenario)),
        Words.Level(row.Level),
        Ratio(row.Estimate?.Ratio),
        Interval(row.Estimate?.Interval, Pretty.Ratio),
    ];

    private static string Times(ComparisonEstimate row) => $"{Ratio(row.Estimate?.Ratio)} ({Interval(row.Estimate?.Interval, Pretty.Ratio)})";

    private static void Cells(StringBuilder text, Report report, Scenario scenario)
    {
        text.Append(CultureInfo.InvariantCulture, $"## {Text(scenario.Title)}\n\n");
        if (scenario.LookFor is { } sentences) text.Append(CultureInfo.InvariantCulture, $"Look for: {Text(sentences)}\n\n");
        if (scenario.Objective is not null)
        {
            text.Append(MarkdownCapacities.Of(report, scenario));
            return;
        }

        text.Append(scenario.Levels[0] is OpenLevel ? OpenCellHeader : ClosedCellHeader);
        foreach (var cell in report.Analysis.Cells.Where(cell => cell.Scenario == scenario.Id))
        {
            if (cell.Open is { } open) OpenRow(text, cell, open);
            else ClosedRow(text, cell);
        }

        text.Append('\n').Append(MarkdownCanaries.Of(report, scenario));
    }

    private static void ClosedRow(StringBuilder text, Cell cell) => Row(text, [
        Text(cell.Target),
        Words.Level(cell.Level),
        Number(cell.RequestsPerSecond?.Mean),
        Interval(cell.RequestsPerSecond?.Interval, Pretty.Number),
        Number(cell.CpuMicrosecondsPerRequest?.Mean),
        Number(cell.ProportionalBytes?.Mean / 1e6),
        PercentileText.Pretty(cell.ServicePercentiles[^1]),
        Pretty.Count(cell.Cohort.Failed),
        Pretty.Count(cell.Cohort.CutOff),
        Blocks(cell.ValidBlocks, cell.PlannedBlocks)]);

    private static void OpenRow(StringBuilder text, Cell cell, OpenCell open) => Row(text, [
        Text(cell.Target),
        Words.Level(cell.Level),
        Number(cell.RequestsPerSecond?.Mean),
        PercentileText.Pretty(open.Response[0]),
        PercentileText.Pretty(open.Response[^1]),
        PercentileText.Pretty(open.ConnectionWait[^1]),
        PercentileText.Pretty(open.EngineLag[^1]),
        Number(cell.CpuMicrosecondsPerRequest?.Mean),
        Pretty.Count(cell.Cohort.Failed),
        Pretty.Count(open.NeverSent),
        Blocks(cell.ValidBlocks, cell.PlannedBlocks),
        Pretty.Count(open.UnstableBlocks)]);

    internal static void Row(StringBuilder text, string[] columns) => text.Append("| ").AppendJoin(" | ", columns).Append(" |\n");

    private static string Blocks(ComparisonEstimate row) => Blocks(row.ValidBlocks, row.PlannedBlocks);

    private static string Blocks(int valid, int planned) => FormattableString.Invariant($"{valid} of {planned}");

    private static string Number(double? value) => value is { } number ? Pretty.Number(number) : "–";

    private static string Ratio(double? value) => value is { } number ? Pretty.Ratio(number) : "–";

    private static string Interval(Interval? interval, Func<double, string> pretty) =>
        interval is { } ends ? $"{pretty(ends.Low)} to {pretty(ends.High)}" : "–";

    // Text of a run must neither break a table nor become HTML.
    internal static string Text(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
