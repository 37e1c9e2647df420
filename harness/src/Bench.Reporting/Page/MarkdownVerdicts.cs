using System.Globalization;
using System.Text;
using Bench.Core.Claims;

namespace Bench.Reporting.Page;

/// <summary>The verdicts in short.</summary>
internal static class MarkdownVerdicts
{
    private const string Header = """
        | statement | verdict | asked | ratio | 95 % interval | blocks |
        |---|---|---|---:|---|---:|

        """;

    public static void Write(StringBuilder text, Report report)
    {
        var items = VerdictOnClaim.All(report);
        if (items.Count == 0) return;
        text.Append(report.Analysis.Indicative ? "## What this run looked at, without verdicts\n\n" : "## Verdicts\n\n");
        var looked = VerdictOnClaim.Looked(report).ToArray();
        if (looked.Length > 0) text.Append(Header);
        foreach (var item in looked)
            foreach (var (index, part) in item.Verdict.Parts.Index()) Row(text, item, part, isFirst: index == 0);
        if (looked.Length > 0) text.Append('\n');
        foreach (var item in looked.Where(item => item.Verdict.IsClaimChanged))
            text.Append(CultureInfo.InvariantCulture, $"**{item.Claim.Id} was changed after the run began.**\n\n");
        foreach (var item in looked)
            foreach (var revision in item.Claim.Revised)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"- {item.Claim.Id} was changed on {Words.Day(revision.On)}, before this run: {MarkdownReport.Text(revision.What)} "
                        + $"Seen by then: {MarkdownReport.Text(revision.Seen)}\n");
        if (looked.Any(item => item.Claim.Revised.Count > 0)) text.Append('\n');
        foreach (var item in looked.Where(item => item.Agreement.Length > 0))
            text.Append(CultureInfo.InvariantCulture, $"Other choices of {item.Claim.Id}: {MarkdownReport.Text(item.Agreement)}.{Turning(item)}\n\n");
        foreach (var suite in items.Where(item => item.Verdict.Kind == VerdictKind.NotMeasured).GroupBy(item => item.Claim.Suite))
            Undecided(text, $"Not put to the test here, but by the suite {suite.Key}", suite);
        Undecided(text, "Not testable here", items.Where(item => item.Verdict.Kind == VerdictKind.NotTestableHere));
    }

    private static void Row(StringBuilder text, VerdictOnClaim item, PartVerdict part, bool isFirst) => text.AppendJoin(" | ", [
        "| " + (isFirst ? $"<a id=\"claim-{item.Claim.Id}\"></a>“{MarkdownReport.Text(item.Claim.Quotation)}” `{item.Claim.Id}`" : string.Empty),
        isFirst
            ? $"**{item.Word}**: {MarkdownReport.Text(item.Verdict.Reason)}{MarkdownReport.Text(item.Chosen.Length == 0 ? "" : $". {item.Chosen}")}"
            : string.Empty,
        $"{part.Part}: {VerdictWords.Of(part.Kind)}{Seen(part)}",
        part.Estimate is { } estimate ? Pretty.Ratio(estimate.Ratio) : "–",
        part.Estimate?.Interval is { } ends ? $"{Pretty.Ratio(ends.Low)} to {Pretty.Ratio(ends.High)}" : "–",
        Blocks(part) + " |\n"]);

    // A probe has no ratio: what it saw is its figure.
    private static string Seen(PartVerdict part) => part.Observations is { Count: > 0 } ? $", {MarkdownReport.Text(part.Reason)}" : string.Empty;

    private static string Turning(VerdictOnClaim item) => item.Turning switch
    {
        [] => string.Empty,
        [var only] => $" **One other choice turns it: {MarkdownReport.Text(only.Name)}.**",
        var several => $" **Other choices turn it: {MarkdownReport.Text(string.Join("; ", several.Select(other => other.Name)))}.**",
    };

    private static string Blocks(PartVerdict part) => part.Blocks is not { } blocks
        ? Pretty.Count(part.ValidBlocks)
        : $"{Pretty.Count(blocks.Valid)} of {Pretty.Count(blocks.Planned)}"
            + (blocks.LostToTargets == 0 ? "" : $", {Pretty.Count(blocks.LostToTargets)} lost to what a target did")
            + (blocks.LostToInstrument == 0 ? "" : $", {Pretty.Count(blocks.LostToInstrument)} lost to the instrument")
            + (blocks.NotMeasured == 0 ? "" : $", {Pretty.Count(blocks.NotMeasured)} not measured");

    private static void Undecided(StringBuilder text, string heading, IEnumerable<VerdictOnClaim> items)
    {
        var names = items.Select(item => item.Claim.Id).ToArray();
        if (names.Length > 0) text.Append(CultureInfo.InvariantCulture, $"{heading}: {string.Join(", ", names)}.\n\n");
    }
}
