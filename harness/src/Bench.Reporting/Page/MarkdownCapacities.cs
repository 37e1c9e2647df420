using System.Text;
using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Page;

/// <summary>The capacities of a scenario with an objective, in Markdown and as lines for a terminal.</summary>
internal static class MarkdownCapacities
{
    public static string Of(Report report, Scenario scenario)
    {
        var objective = scenario.Objective!.ToString().Replace("<", "&lt;", StringComparison.Ordinal);
        var text = new StringBuilder($"Capacity: the highest rate that keeps {objective}. `<` and `>`: beyond the rates that were measured.\n\n");
        foreach (var line in Lines(report, scenario)) text.Append("- ").Append(line.Replace("< ", "&lt; ", StringComparison.Ordinal)).Append('\n');
        return text.Append('\n').ToString();
    }

    public static IEnumerable<string> Lines(Report report, Scenario scenario) =>
        report.Analysis.Capacities.Where(capacity => capacity.Scenario == scenario.Id).Select(Line)
            .Concat(report.Analysis.CapacityComparisons.Where(row => row.Scenario == scenario.Id).Select(Line));

    private static string Line(CapacityEstimate capacity) =>
        $"{capacity.Target}: {Value(capacity.Kind, capacity.RequestsPerSecond, Pretty.Number)} requests a second"
            + $"{Interval(capacity.Interval, Pretty.Number)}, {capacity.ValidBlocks} of {capacity.PlannedBlocks} blocks";

    public static string Line(CapacityComparison row) =>
        $"{row.Comparison}: {Value(row.Kind, row.Estimate?.Ratio, Pretty.Ratio)} times{Interval(row.Estimate?.Interval, Pretty.Ratio)}";

    private static string Value(CapacityKind kind, double? value, Func<double, string> pretty) =>
        value is { } known ? CapacityRow.Pretty(kind, known, pretty) : "unknown";

    private static string Interval(Interval? interval, Func<double, string> pretty) =>
        interval is { } ends ? $" ({pretty(ends.Low)} to {pretty(ends.High)})" : "";
}
