using Bench.Core.Claims;
using Bench.Core.Statistics;

namespace Bench.Reporting.Page;

/// <summary>What a claim asks, part by part: what is held against what, the verdict, the figures, and what was needed.</summary>
internal static class ClaimPartsTable
{
    private const string Source = "verdicts.csv ";

    public static Markup Of(VerdictOnClaim item) => Markup.Of($"""
        <table class="stack parts">
        <caption>{item.Claim.Hypothesis} {Rule(item)}</caption>
        <thead><tr>
        <th scope="col">What was asked</th>
        <th scope="col">Verdict</th>
        <th scope="col" class="num">Ratio</th>
        <th scope="col" class="num">95 % interval</th>
        <th scope="col" class="num">Needs</th>
        <th scope="col" class="num">Blocks</th>
        </tr></thead>
        <tbody>
        {item.Parts.Select(part => Row(item, part))}
        </tbody>
        </table>
        """);

    private static Markup Rule(VerdictOnClaim item) => RuleWords.Of(item) is { Length: > 0 } rule ? Markup.Of($"<strong>{rule}</strong>") : Markup.Empty;

    // verdicts.csv names a part by its id.
    private static Markup Id(VerdictOnClaim item, RuledPart part) =>
        item.Parts.Count > 1 ? Markup.Of($" <code>{part.Part.Id}</code>") : Markup.Empty;

    private static Markup Row(VerdictOnClaim item, RuledPart part) => Markup.Of($"""
        <tr data-part="{part.Part.Id}">
        <th scope="row">{part.Part.Statement}{Id(item, part)}<small class="why">{PartQuestion.Of(part.Part)}</small></th>
        <td data-label="Verdict"><span>{VerdictWords.Of(part.Verdict.Kind)}<small class="why"> {part.Verdict.Reason}</small></span></td>
        {Answer(part)}
        <td class="num" data-label="Needs"><span>{Needs(item, part)}</span></td>
        <td class="num" data-label="Blocks">{(part.Part is ProbePart ? Figure.None : Blocks(part.Verdict))}</td>
        </tr>

        """);

    /// <summary>What has no ratio of its own says where its answer stands, instead of two dashes.</summary>
    private static Markup Answer(RuledPart part) => (part.Part, part.Verdict) switch
    {
        (CurvePart, { Places.Count: > 1 }) => Elsewhere("the curve below"),
        (RankPart, { Ranks.Count: > 0 }) => Elsewhere("the ranks below"),
        (ProbePart, { Observations.Count: > 0 }) => Elsewhere("what was seen, below"),
        (_, var verdict) => Markup.Of($"""
            <td class="num" data-label="Ratio"><b>{Figure.Ratio(verdict.Estimate?.Ratio, Source + "ratio")}</b></td>
            <td class="num" data-label="95 % interval"><span>{Interval(verdict.Estimate?.Interval)}</span></td>
            """),
    };

    private static Markup Elsewhere(string where) => Markup.Of($"<td class=\"num\" colspan=\"2\" data-label=\"Answer\">{where}</td>");

    private static Markup Needs(VerdictOnClaim item, RuledPart part)
    {
        var bounds = string.Join("; ", PartQuestion.Bounds(part.Part));
        var threshold = part.Claimed is { } claimed ? Figure.Ratio(claimed.Threshold, Source + "threshold")
            : part.Part is RankPart ? Markup.Of($"the first rank")
            : bounds.Length > 0 ? Markup.Empty
            : item.Claim.Rule.Kind != RuleKind.Figures && part.Part is ProbePart { Shown: false } ? Markup.Of($"that it holds")
            : Markup.Of($"no threshold");
        return bounds.Length == 0 ? threshold : Markup.Of($"{threshold}<small class=\"why\"> {bounds}</small>");
    }

    private static Markup Interval(Interval? interval) => interval is { } ends
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
