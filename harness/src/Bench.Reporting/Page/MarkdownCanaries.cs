using System.Text;
using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Page;

/// <summary>What a scenario's canary saw, in Markdown.</summary>
internal static class MarkdownCanaries
{
    private const string Header = """

        | target | beside | median, ms | 90th, ms | longest, ms | failed or cut off | blocks |
        |---|---|---:|---:|---:|---:|---|

        """;

    /// <returns>Empty for a scenario without one.</returns>
    public static string Of(Report report, Scenario scenario)
    {
        if (scenario.Canary is not { } canary) return string.Empty;
        var text = new StringBuilder($"The canary, {canary} beside the load, whose answer needs nothing:\n{Header}");
        foreach (var cell in report.Analysis.Canaries.Where(cell => cell.Scenario == scenario.Id)) text.Append(Row(cell));
        return text.Append('\n').ToString();
    }

    private static string Row(CanaryCell cell) =>
        $"| {MarkdownReport.Text(cell.Target)} | {Words.Level(cell.Level)} | {PercentileText.Pretty(cell.Response[0])} | "
            + $"{PercentileText.Pretty(cell.Response[1])} | {Longest(cell)} | "
            + FormattableString.Invariant($"{Pretty.Count(cell.Cohort.Failed + cell.Cohort.CutOff)} | {cell.ValidBlocks} of {cell.PlannedBlocks} |\n");

    private static string Longest(CanaryCell cell) => cell.LongestNs is { } longestNs ? Pretty.Number(longestNs / 1e6) : "–";
}
