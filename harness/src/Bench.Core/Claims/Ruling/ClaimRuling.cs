namespace Bench.Core.Claims.Ruling;

/// <summary>How the verdicts on a claim's parts become one, by the rule that the claim fixes.</summary>
public static class ClaimRuling
{
    // Where a claim needs all of its parts, what is said of the first of these is said of the claim.
    private static readonly VerdictKind[] AgainstAll =
        [VerdictKind.Refuted, VerdictKind.NoPracticalDifference, VerdictKind.SmallerThanClaimed, VerdictKind.Mixed];

    /// <param name="supported">Of a rule that counts: parts whose adjusted test supports them; likewise <paramref name="refuted"/>.</param>
    /// <param name="nameOf">How a reason names a part to people.</param>
    public static (VerdictKind Kind, string Reason) Of(
        ClaimRule rule, IReadOnlyList<PartVerdict> parts, int supported, int refuted, Func<PartVerdict, string> nameOf) => rule.Kind switch
        {
            RuleKind.All => All(parts, nameOf),
            RuleKind.AtLeast => AtLeast(rule.Least!.Value, rule.RefutedLeast!.Value, supported, refuted, parts, nameOf),
            RuleKind.Apart => Apart(parts, nameOf),
            RuleKind.Figures => Figures(parts, nameOf),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "A claim that is not testable has no parts to rule on."),
        };

    private static (VerdictKind, string) All(IReadOnlyList<PartVerdict> parts, Func<PartVerdict, string> nameOf)
    {
        if (AgainstAll.Select(kind => parts.FirstOrDefault(part => part.Kind == kind)).FirstOrDefault(part => part is not null) is { } against)
            return (against.Kind, Because(against, parts, nameOf));
        return Open(parts, nameOf)
            ?? (parts.All(part => part.Kind == VerdictKind.Shown) ? Figures(parts, nameOf) : (VerdictKind.Supported, "every part holds"));
    }

    private static (VerdictKind, string) AtLeast(
        int least, int refutedLeast, int supported, int refuted, IReadOnlyList<PartVerdict> parts, Func<PartVerdict, string> nameOf)
    {
        if (supported >= least) return (VerdictKind.Supported, "as many parts hold as the claim needs, each by its adjusted test" + Beyond(parts, nameOf));
        if (refuted >= refutedLeast) return (VerdictKind.Refuted, "as many parts are refuted as refute the claim, each by its adjusted test");
        var fallShort = parts.Count(part => part.Kind is VerdictKind.SmallerThanClaimed or VerdictKind.NoPracticalDifference or VerdictKind.Refuted);
        return parts.Count - fallShort < least && parts.Any(part => part.Kind == VerdictKind.SmallerThanClaimed)
            ? (VerdictKind.SmallerThanClaimed, "too many parts fall short for as many to hold as the claim needs, and too few are refuted to refute it")
            : Open(parts, nameOf) ?? (VerdictKind.Inconclusive, "too few parts hold, and too few are refuted");
    }

    private static string Beyond(IReadOnlyList<PartVerdict> parts, Func<PartVerdict, string> nameOf) =>
        parts.Where(part => part.IsMoreThanClaimed).ToArray() is { Length: > 0 } beyond ? $"; more than its words cover in {Named(beyond, nameOf)}" : "";

    private static (VerdictKind, string) Apart(IReadOnlyList<PartVerdict> parts, Func<PartVerdict, string> nameOf)
    {
        var kinds = parts.Select(part => part.Kind).Distinct().ToArray();
        if (kinds is [var same]) return parts.Count == 1 ? (same, parts[0].Reason) : Open(parts, nameOf) ?? (same, "all parts have the same verdict");
        return kinds.Any(kind => kind == VerdictKind.Supported || AgainstAll.Contains(kind))
            ? (VerdictKind.Mixed, string.Join("; ", parts.GroupBy(part => part.Kind).Select(same => $"{VerdictWords.Of(same.Key)}: {Named(same, nameOf)}")))
            : Open(parts, nameOf) ?? (VerdictKind.Inconclusive, "no part is decided");
    }

    private static (VerdictKind, string) Figures(IReadOnlyList<PartVerdict> parts, Func<PartVerdict, string> nameOf) =>
        parts.FirstOrDefault(part => part.Kind is VerdictKind.Shown) is not null
            ? (VerdictKind.Shown,
                "the figures are the answer"
                + (parts.Any(part => part.Kind == VerdictKind.NotMeasured) ? "; some were not measured in this run" : ""))
            : Open(parts, nameOf) ?? (VerdictKind.Inconclusive, "there are no figures");

    /// <summary>What keeps the parts from a verdict; null where nothing does. What was measured and is in doubt says more than what was not measured.</summary>
    private static (VerdictKind, string)? Open(IReadOnlyList<PartVerdict> parts, Func<PartVerdict, string> nameOf)
    {
        foreach (var kind in new[] { VerdictKind.Indicative, VerdictKind.Inconclusive, VerdictKind.NotMeasured })
            if (parts.FirstOrDefault(part => part.Kind == kind) is { } open) return (kind, Because(open, parts, nameOf));
        return null;
    }

    // The reason comes first, so that it reads as a sentence; the parts that it is about are named where it is not about all.
    private static string Because(PartVerdict part, IReadOnlyList<PartVerdict> parts, Func<PartVerdict, string> nameOf)
    {
        var same = parts.Where(other => other.Kind == part.Kind && other.Reason == part.Reason).ToArray();
        return same.Length == parts.Count ? part.Reason : $"{part.Reason} ({Named(same, nameOf)})";
    }

    private static string Named(IEnumerable<PartVerdict> parts, Func<PartVerdict, string> nameOf) => string.Join(", ", parts.Select(nameOf));
}
