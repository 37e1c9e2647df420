using Bench.Core.Claims;
using Bench.Reporting.Charts;

namespace Bench.Reporting.Page;

/// <summary>Every claim with what the run says about it: those that it looked at in full, the others as short as they can be.</summary>
internal static class VerdictsSection
{
    public static Markup Of(Report report, Words words, RunCharts charts)
    {
        var items = VerdictOnClaim.All(report);
        if (items.Count == 0) return Markup.Empty;
        return Markup.Of($"""
            <section id="verdicts">
            <h2>{Heading(report)}</h2>
            <p class="source">Statements, thresholds and rules were fixed before the run and stand in <a href="manifest.json">manifest.json</a>; figures are in
            <a href="verdicts.csv">verdicts.csv</a>.{Holds(report)}</p>
            {VerdictOnClaim.Looked(report).Select(item => ClaimCard.Of(item, words, charts.Claims[item.Claim.Id]))}
            {NotTested(items.Where(item => item.Verdict.Kind == VerdictKind.NotMeasured).ToArray())}
            {NotTestable(items.Where(item => item.Verdict.Kind == VerdictKind.NotTestableHere))}
            </section>

            """);
    }

    private static Markup Holds(Report report) => !VerdictOnClaim.IsRuled(report) ? Markup.Empty : Markup.Of(
        $" A verdict holds for this machine, these versions and these settings (<a href=\"#environment\">environment</a>), and for nothing beyond.");

    private static string Heading(Report report) =>
        !report.Analysis.Indicative ? "Verdicts"
        : !VerdictOnClaim.IsRuled(report) ? "What this run looked at, without verdicts"
        : "What this run looked at, with verdicts of probes alone";

    private static Markup NotTested(IReadOnlyList<VerdictOnClaim> items) => items.Count == 0 ? Markup.Empty : Markup.Of($"""
        <h3>Not put to the test here</h3>
        {items.GroupBy(item => item.Claim.Suite).Select(OfSuite)}
        <details class="basis"><summary>What each of them lacks</summary>
        <ul class="undecided">
        {items.Select(item => Markup.Of($"""
            <li><q>{item.Claim.Quotation}</q>{Beside(item)} <span class="why">{item.Sentence}</span></li>

            """))}
        </ul>
        </details>

        """);

    private static Markup OfSuite(IGrouping<string, VerdictOnClaim> items) => Markup.Of($"""
        <p class="source">For these the suite <code>{items.Key}</code> has the data, which this run has not got:</p>
        <ul class="untested">
        {items.Select(item => Markup.Of($"<li id=\"claim-{item.Claim.Id}\"><q>{item.Claim.Quotation}</q>{Beside(item)}{item.Changed}</li>\n"))}
        </ul>

        """);

    private static Markup Beside(VerdictOnClaim item) => item.Distinction.Length == 0 ? Markup.Empty : Markup.Of($" ({item.Distinction})");

    private static Markup NotTestable(IEnumerable<VerdictOnClaim> items)
    {
        var lines = items.Select(item => Markup.Of($"""
            <li id="claim-{item.Claim.Id}"><q>{item.Claim.Quotation}</q> <span class="why">{item.Claim.NotTestable}</span>{item.Changed}</li>

            """)).ToArray();
        return lines.Length == 0 ? Markup.Empty : Markup.Of($"""
            <h3>Not testable here</h3>
            <ul class="undecided">
            {lines}</ul>

            """);
    }
}
