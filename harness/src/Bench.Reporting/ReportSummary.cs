using Bench.Core.Claims;
using Bench.Core.Statistics;
using Bench.Reporting.Page;

namespace Bench.Reporting;

/// <summary>A report as plain lines for a terminal.</summary>
public static class ReportSummary
{
    /// <summary>The answer, every ratio, and the doubts.</summary>
    public static IReadOnlyList<string> Lines(Report report)
    {
        var words = new Words(report);
        return
        [
            .. Headline(report),
            .. Verdicts(report),
            string.Empty,
            .. report.Analysis.Comparisons.Where(row => row.Metric == Metrics.MainOf(row.Level)).Select(row => Ratio(row, words)),
            .. report.Manifest.Suite.Scenarios.Where(scenario => scenario.Objective is not null)
                .SelectMany(scenario => MarkdownCapacities.Lines(report, scenario).Select(line => $"capacity, {scenario.Title}: {line}")),
            string.Empty,
            .. DoubtGroup.Of(report.Analysis).Select(group => FormattableString.Invariant(
                $"{group.Name} ({group.EffectName}, {group.Times}). {DoubtGroup.Place(group.Items[0])}: {group.Items[0].Finding.Evidence}")),
        ];
    }

    /// <summary>The run's first answer in a sentence, and how far it can be trusted.</summary>
    internal static IEnumerable<string> Headline(Report report)
    {
        var words = new Words(report);
        yield return (words.Headline, words.CapacityHeadline) switch
        {
            ({ Estimate: not null } row, _) => Answer(row, words),
            (_, { } capacities) => $"In “{words.Scenario(capacities.Scenario)}”, capacities: {MarkdownCapacities.Line(capacities)}.",
            (null, _) when report.Manifest.Suite.Comparisons.Count == 0 => "Nothing was compared; each target's own figures stand in the report.",
            _ => "No ratio could be estimated: see the doubts.",
        };
        if (report.Analysis.Indicative)
            yield return FormattableString.Invariant($"Indicative: fewer than {Analysis.SmallestBlocksForVerdicts} blocks give no verdicts, ")
                + FormattableString.Invariant($"and {report.Manifest.Suite.Blocks} {(report.Manifest.Suite.Blocks == 1 ? "was" : "were")} planned.");
        if (report.Manifest.Suite.BlocksAreAsked)
            yield return FormattableString.Invariant($"Blocks: {report.Manifest.Suite.Blocks}, as was asked; no pilot for noise.");
        else if (report.Manifest.Pilot is { } pilot)
            yield return FormattableString.Invariant($"Blocks: {pilot.Blocks}, fixed before the first of them. {pilot.Reason}");
        foreach (var choice in report.Manifest.Pilot?.Variants ?? []) yield return choice.Sentence;
        var trials = report.Analysis.Trials;
        yield return FormattableString.Invariant(
            $"Trials: {trials.Planned} planned, {trials.Valid} valid (target died in {trials.Dead}), {trials.VoidAttempts} void attempts.");
    }

    private static IEnumerable<string> Verdicts(Report report)
    {
        var items = VerdictOnClaim.All(report);
        foreach (var item in items.Where(item => item.Verdict.Kind is not (VerdictKind.NotMeasured or VerdictKind.NotTestableHere or VerdictKind.Indicative)))
            yield return $"“{item.Claim.Quotation}”: {item.Word}; {item.Verdict.Reason}. {item.Chosen}".TrimEnd();
        var notMeasured = items.Count(item => item.Verdict.Kind == VerdictKind.NotMeasured);
        if (notMeasured > 0)
            yield return FormattableString.Invariant($"Claims not measured in this run: {notMeasured} of {items.Count}; ")
                + "'bench list claims' says what each needs.";
    }

    private static string Answer(ComparisonEstimate row, Words words)
    {
        var (over, under) = (words.Title(row.Comparison.Numerator), words.Title(row.Comparison.Denominator));
        var times = $"{Pretty.Ratio(row.Estimate!.Ratio)} times as";
        var answer = row.Metric == Metric.Throughput
            ? $"With {Words.Level(row.Level)} on a {words.Machine}, {over} answered {times} many requests a second as {under}"
            : $"At {Words.Level(row.Level)} on a {words.Machine}, the median response of {over} took {times} long as that of {under}";
        return $"{answer} in “{words.Scenario(row.Scenario)}” ({Interval(row)}).";
    }

    private static string Ratio(ComparisonEstimate row, Words words)
    {
        var name = row.Comparison.IsNoiseFloor ? $"{row.Comparison} (noise floor)" : row.Comparison.ToString();
        var ratio = row.Estimate is { } estimate ? $"{Pretty.Ratio(estimate.Ratio)} {Words.Times(row)} ({Interval(row)})" : "no valid pair";
        return $"{name}, {words.Scenario(row.Scenario)}, {Words.Level(row.Level)}: {ratio}";
    }

    private static string Interval(ComparisonEstimate row) => row.Estimate?.Interval is { } interval
        ? $"95 % interval {Pretty.Ratio(interval.Low)} to {Pretty.Ratio(interval.High)}, "
            + FormattableString.Invariant($"{row.ValidBlocks} of {row.PlannedBlocks} blocks")
        : "one block, no interval";
}
