using Bench.Core.Claims;
using Bench.Reporting.Charts;

namespace Bench.Reporting.Page;

/// <summary>
/// One claim: the quotation, the verdict in a word, the figures with their curves and tables, the settings, the doubts, and what would change it.
/// </summary>
internal static class ClaimCard
{
    public static Markup Of(VerdictOnClaim item, Words words, IReadOnlyList<Chart> charts) => Markup.Of($"""
        <article class="claim" id="claim-{item.Claim.Id}" data-verdict="{item.Verdict.Kind.ToString()}">
        <p class="verdict"><strong class="word {item.WordClass}">{item.Word}</strong>{Rank(item)}</p>
        <blockquote>{item.Claim.Quotation}</blockquote>
        <p class="where">From {item.Claim.Source}.</p>
        <p>{item.Sentence}{Condition(item)}{Chosen(item)}{item.Changed}</p>
        {ClaimPartsTable.Of(item)}
        {Charts(charts)}{ClaimTables.Of(item)}{ClaimDetails.Of(item)}
        {ClaimSettings.Of(item, words)}
        <p class="advice"><strong>What would change it:</strong> {item.Claim.WouldChange}{NotTestable(item.Claim)}</p>
        {Revised(item.Claim)}</article>

        """);

    private static string Rank(VerdictOnClaim item) => item.Claim.IsPrimary ? " primary claim" : " secondary";

    // A verdict that one other choice turns says so in its first line (METHOD.md M25).
    private static Markup Condition(VerdictOnClaim item) => item.Turning is [var first, ..]
        ? Markup.Of($" <strong>One other choice turns it: {first.Name}.</strong>")
        : Markup.Empty;

    private static Markup Chosen(VerdictOnClaim item) => item.Chosen.Length == 0 ? Markup.Empty : Markup.Of($" {item.Chosen}");

    private static Markup Charts(IReadOnlyList<Chart> charts) => charts.Count == 0 ? Markup.Empty : Markup.Of($"""
        <div class="charts">
        {charts.Select(chart => ChartFigure.Of(chart))}</div>

        """);

    private static Markup NotTestable(Claim claim) => claim.NotTestable is { } what ? Markup.Of($" <strong>Not tested:</strong> {what}") : Markup.Empty;

    // Whether a rule was changed after somebody had seen figures is for the reader to judge: how often stands open, what and why is a click away.
    private static Markup Revised(Claim claim) => claim.Revised.Count == 0 ? Markup.Empty : Markup.Of($"""
        <details class="basis"><summary>Changed {Times(claim.Revised.Count)} since it was first fixed, before this run</summary>
        <ul class="revised">
        {claim.Revised.Select(revision => Markup.Of($"""
            <li>{Words.Day(revision.On)}: {revision.What} <span class="why">Seen by then: {revision.Seen}</span></li>

            """))}</ul>
        </details>

        """);

    private static string Times(int count) => count == 1 ? "once" : $"{Pretty.Count(count)} times";
}
