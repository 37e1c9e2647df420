using Bench.Core.Claims;
using Bench.Core.Statistics;

namespace Bench.Reporting.Page;

/// <summary>The figure that a verdict stands by, with what it needed to be: a line on the first screen.</summary>
internal static class DecidingFigure
{
    private const string Source = "verdicts.csv ";
    private const int MostApart = 3;

    /// <summary>Of parts that stand apart each one, else the one that decides.</summary>
    public static Markup Of(VerdictOnClaim item) => item is { Claim.Rule.Kind: RuleKind.Apart, Asserting.Count: > 1 }
        ? Markup.Of($"{item.Asserting.Take(MostApart).Select(Apart)}{Further(item.Asserting.Count - MostApart)}")
        : DecidingParts.Of(item) is { } part ? Markup.Of($"{Line(part)}<small class=\"why\">{Question(part)}{Count(item)}</small>") : Markup.Empty;

    /// <summary>What a part came to, in a line.</summary>
    public static Markup Line(RuledPart part) => (part.Part, part.Verdict) switch
    {
        (_, { Estimate: { } estimate }) => Markup.Of($"<b>{Figure.Ratio(estimate.Ratio, Source + "ratio")}×</b>{Interval(estimate.Interval)}{Needs(part)}"),
        (RankPart rank, { Ranks: { } ranks }) => Rank(ranks.Single(own => own.Target == rank.Framework), ranks.Count),
        (CurvePart curve, { Crossover: { } crossover }) => CrossingText.Of(curve, crossover),
        _ => Markup.Of($"{part.Verdict.Reason}"),
    };

    private static Markup Apart(RuledPart part) => Markup.Of($"""
        <div>{Line(part)}<small class="why">{VerdictWords.Of(part.Verdict.Kind)}: {part.Part.Brief()}</small></div>

        """);

    private static Markup Further(int parts) => parts < 1
        ? Markup.Empty
        : Markup.Of($"<small class=\"why\">and <span class=\"count\">{Pretty.Count(parts)}</span> more</small>");

    private static string Question(RuledPart part) => part.Part is ProbePart ? part.Part.Brief() : PartQuestion.Of(part.Part);

    private static Markup Count(VerdictOnClaim item) => item.Asserting.Count < 2 || item.Claim.Rule.Kind is RuleKind.Figures ? Markup.Empty : Markup.Of(
        $". <span class=\"count\">{Pretty.Count(item.Asserting.Count(part => part.IsSupported))} of "
            + $"{Pretty.Count(item.Asserting.Count)}</span> parts hold; this one decides");

    private static Markup Interval(Interval? interval) => interval is { } ends
        ? Markup.Of($" ({Figure.Ratio(ends.Low, Source + "ratio_low")} to {Figure.Ratio(ends.High, Source + "ratio_high")})")
        : Markup.Empty;

    private static Markup Needs(RuledPart part) => (part.Part, part.Claimed) switch
    {
        (_, { } claimed) => Markup.Of($", needs {Figure.Ratio(claimed.Threshold, Source + "threshold")}"),
        (ExpectedPart { Within: { } within }, _) => Markup.Of($", needs {PartQuestion.Number(1 - within)} to {PartQuestion.Number(1 + within)}"),
        _ => Markup.Empty,
    };

    private static Markup Worst(RankInterval rank) =>
        rank.Worst == rank.Best ? Markup.Empty : Markup.Of($" to {Figure.Count(rank.Worst, Source + "rank_worst")}");

    private static Markup Rank(RankInterval rank, int competitors) => Markup.Of($"""
        <b>rank {Figure.Count(rank.Best, Source + "rank_best")}{Worst(rank)}</b> of {Pretty.Count(competitors)}, needs the first
        """);
}
