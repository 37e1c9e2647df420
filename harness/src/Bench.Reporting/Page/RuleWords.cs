using Bench.Core.Claims;

namespace Bench.Reporting.Page;

/// <summary>How the verdicts on parts become one, in words.</summary>
internal static class RuleWords
{
    /// <returns>Empty where there is one part, whose verdict is the claim's.</returns>
    public static string Of(VerdictOnClaim item)
    {
        var all = item.Asserting.Count;
        return item.Claim.Rule switch
        {
            { Kind: RuleKind.Figures } => "The figures are the answer; nothing is asked of them.",
            _ when all < 2 => string.Empty,
            { Kind: RuleKind.All } => all == 2 ? "Both parts must hold." : $"All {Pretty.Count(all)} parts must hold.",
            { Kind: RuleKind.AtLeast } some =>
                $"{Pretty.Count(some.Least!.Value)} of {Pretty.Count(all)} parts must hold, each by its adjusted test; "
                    + $"{Pretty.Count(some.RefutedLeast!.Value)} that are refuted refute it.",
            { Kind: RuleKind.Apart } => "Each part has a verdict of its own.",
            _ => string.Empty,
        };
    }

    /// <summary>What every word of a verdict means, in one sentence for those who meet it first.</summary>
    public const string OfVerdicts =
        "Each statement became a ratio and a threshold, or something to be seen, before the run. "
            + "“Supported”: the ratio's whole 95 % interval reaches the threshold, or a probe saw what was asked; "
            + "“smaller than claimed”: it lies between equality and the threshold; "
        + "“no practical difference”: it lies where a difference does not matter; "
        + "“refuted”: it lies below what would still allow the statement; "
        + "“in part”: some of its parts hold and others do not; "
        + "“inconclusive”: the data allow more than one of these, or too few of them count; "
        + "“figures”: it names nothing that could be tested, so the figures are the answer.";
}
