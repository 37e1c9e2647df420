using Bench.Core.Claims;
using Bench.Reporting.Charts;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Page;

/// <summary>One claim: the quotation, the verdict in a word, the figures, the doubts, and what would change it.</summary>
internal static class ClaimCard
{
    private const string Source = "verdicts.csv ";

    public static Markup Of(VerdictOnClaim item, IReadOnlyList<Chart> specifications) => Markup.Of($"""
        <article class="claim" id="claim-{item.Claim.Id}" data-verdict="{item.Verdict.Kind.ToString()}">
        <p class="verdict"><strong class="word {item.WordClass}">{item.Word}</strong>{Rank(item)}</p>
        <blockquote>{item.Claim.Quotation}</blockquote>
        <p class="where">From {item.Claim.Source}.</p>
        <p>{item.Sentence}{Condition(item)}{Chosen(item)}{item.Changed}</p>
        <table class="stack parts">
        <caption>{item.Claim.Hypothesis}</caption>
        <thead><tr>
        <th scope="col">What was asked</th>
        <th scope="col">Verdict</th>
        <th scope="col" class="num">Ratio</th>
        <th scope="col" class="num">95 % interval</th>
        <th scope="col" class="num">Threshold</th>
        <th scope="col" class="num">Blocks</th>
        </tr></thead>
        <tbody>
        {item.Verdict.Parts.Select(part => Part(item.Claim, part))}
        </tbody>
        </table>
        {Specifications(specifications)}{ClaimDetails.Of(item)}
        <p class="advice"><strong>What would change it:</strong> {item.Claim.WouldChange}{NotTestable(item.Claim)}</p>
        {Revised(item.Claim)}</article>

        """);

    private static string Rank(VerdictOnClaim item) => item.Claim.IsPrimary ? " primary claim" : " secondary";

    // A verdict that one other choice turns says so in its first line (METHOD.md M25).
    private static Markup Condition(VerdictOnClaim item) => item.Turning is [var first, ..]
        ? Markup.Of($" <strong>One other choice turns it: {first.Name}.</strong>")
        : Markup.Empty;

    private static Markup Chosen(VerdictOnClaim item) => item.Chosen.Length == 0 ? Markup.Empty : Markup.Of($" {item.Chosen}");

    private static Markup Specifications(IReadOnlyList<Chart> charts) => charts.Count == 0 ? Markup.Empty : Markup.Of($"""
        <div class="charts">
        {charts.Select(chart => ChartFigure.Of(chart))}</div>

        """);

    private static Markup NotTestable(Claim claim) => claim.NotTestable is { } what ? Markup.Of($" <strong>Not tested:</strong> {what}") : Markup.Empty;

    // Whether a rule was changed after somebody had seen figures is for the reader to judge, so it stands open on the card.
    private static Markup Revised(Claim claim) => claim.Revised.Count == 0 ? Markup.Empty : Markup.Of($"""
        <p class="advice"><strong>Changed since it was first fixed, before this run:</strong></p>
        <ul class="revised">
        {claim.Revised.Select(revision => Markup.Of($"""
            <li>{Words.Day(revision.On)}: {revision.What} <span class="why">Seen by then: {revision.Seen}</span></li>

            """))}</ul>

        """);

    private static Markup Part(Claim claim, PartVerdict verdict) => Part(claim.Parts.Single(own => own.Id == verdict.Part), verdict, claim.Parts.Count > 1);

    // Reasons and verdicts.csv name a part by its id.
    private static Markup Part(ClaimPart part, PartVerdict verdict, bool isOneOfSeveral) => Markup.Of($"""
        <tr data-part="{part.Id}">
        <th scope="row">{part.Statement}{(isOneOfSeveral ? Markup.Of($" <code>{part.Id}</code>") : Markup.Empty)}</th>
        <td data-label="Verdict"><span>{VerdictWords.Of(verdict.Kind)}<small class="why"> {verdict.Reason}</small></span></td>
        <td class="num" data-label="Ratio"><b>{Figure.Ratio(verdict.Estimate?.Ratio, Source + "ratio")}</b></td>
        <td class="num" data-label="95 % interval"><span>{Interval(verdict)}</span></td>
        <td class="num" data-label="Threshold">{Figure.Ratio(VerdictRows.ClaimedBy(part)?.Threshold, Source + "threshold")}</td>
        <td class="num" data-label="Blocks">{(part is ProbePart ? Figure.None : Blocks(verdict))}</td>
        </tr>

        """);

    private static Markup Interval(PartVerdict verdict) => verdict.Estimate?.Interval is { } ends
        ? Markup.Of($"{Figure.Ratio(ends.Low, Source + "ratio_low")} to {Figure.Ratio(ends.High, Source + "ratio_high")}")
        : Figure.None;

    private static Markup Blocks(PartVerdict verdict) =>
        verdict.Kind == VerdictKind.NotMeasured ? Figure.None
        : verdict.Blocks is not { } blocks ? Figure.Count(verdict.ValidBlocks, Source + "valid_blocks")
        : Markup.Of($"<span>{ClaimDetails.Blocks(blocks)}{Lost(blocks)}</span>");

    private static Markup Lost(BlockTally blocks) => blocks.LostToTargets == 0
        ? Markup.Empty
        : Markup.Of($"<small class=\"why\"> {Figure.Count(blocks.LostToTargets, Source + "lost_to_target")} lost to what a target did</small>");
}
