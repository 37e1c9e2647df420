using Bench.Core.Claims;

namespace Bench.Reporting.Page;

/// <summary>Every claim with what the run says about it: those that it looked at in full, the others in a line each.</summary>
internal static class VerdictsSection
{
    public static Markup Of(Report report)
    {
        var items = VerdictOnClaim.All(report);
        if (items.Count == 0) return Markup.Empty;
        var looked = items.Where(item => item.Verdict.Kind is not (VerdictKind.NotMeasured or VerdictKind.NotTestableHere)).ToArray();
        return Markup.Of($"""
            <section id="verdicts">
            <h2>{(report.Analysis.Indicative ? "What this run looked at, without verdicts" : "Verdicts")}</h2>
            <p class="source">Statements, thresholds and rules were fixed before the run and stand in <a href="manifest.json">manifest.json</a>; figures are in
            <a href="verdicts.csv">verdicts.csv</a>. A verdict holds for this machine, these versions and these settings (<a href="#environment">environment</a>), and for nothing beyond.</p>
            {looked.Select(ClaimCard.Of)}
            {Others("Not measured in this run", items.Where(item => item.Verdict.Kind == VerdictKind.NotMeasured), NotMeasured)}
            {Others("Not testable here", items.Where(item => item.Verdict.Kind == VerdictKind.NotTestableHere), NotTestable)}
            </section>

            """);
    }

    private static Markup Others(string heading, IEnumerable<VerdictOnClaim> items, Func<VerdictOnClaim, Markup> line)
    {
        var lines = items.Select(line).ToArray();
        return lines.Length == 0 ? Markup.Empty : Markup.Of($"""
            <h3>{heading}</h3>
            <ul class="undecided">
            {lines}</ul>

            """);
    }

    private static Markup NotMeasured(VerdictOnClaim item) => Markup.Of($"""
        <li><q>{item.Claim.Quotation}</q> <span class="why">The suite <code>{item.Claim.Suite}</code> decides it. {item.Verdict.Reason}.</span>{item.Changed}</li>

        """);

    private static Markup NotTestable(VerdictOnClaim item) => Markup.Of($"""
        <li><q>{item.Claim.Quotation}</q> <span class="why">{item.Claim.NotTestable}</span>{item.Changed}</li>

        """);
}
