using Bench.Core.Claims;

namespace Bench.Reporting.Page;

/// <summary>A verdict beside the claim that it is about.</summary>
/// <param name="Distinction">What tells it from another claim that puts the same words to the test in another way; empty where none does.</param>
internal sealed record VerdictOnClaim(Claim Claim, Verdict Verdict, string Distinction)
{
    /// <summary>Primary claims first, else in the order of their ids.</summary>
    public static IReadOnlyList<VerdictOnClaim> All(Report report) =>
        [.. (report.Manifest.Claims ?? [])
            .Zip(report.Analysis.Verdicts, (item, verdict) => new VerdictOnClaim(item.Claim, verdict, DistinctionOf(item.Claim, report.Manifest.Claims!)))
            .OrderByDescending(item => item.Claim.IsPrimary)];

    /// <summary>Those that the run has figures for.</summary>
    public static IEnumerable<VerdictOnClaim> Looked(Report report) =>
        All(report).Where(item => item.Verdict.Kind is not (VerdictKind.NotMeasured or VerdictKind.NotTestableHere));

    /// <summary>Those of them that have a verdict; of a run with few blocks only what probes decided.</summary>
    public static IReadOnlyList<VerdictOnClaim> Ruled(Report report) => [.. Looked(report).Where(item => item.Verdict.Kind != VerdictKind.Indicative)];

    /// <summary>True where a statement has a verdict. Without one statements are no answer: ratios are, and every report puts them first.</summary>
    public static bool IsRuled(Report report) => Ruled(report).Count > 0;

    /// <summary>Each part with its verdict, as the claim has them.</summary>
    public IReadOnlyList<RuledPart> Parts => [.. Verdict.Parts.Select(part => new RuledPart(Claim.Parts.Single(own => own.Id == part.Part), part))];

    /// <summary>Those that the claim's verdict is made of: the others are shown beside it.</summary>
    public IReadOnlyList<RuledPart> Asserting =>
        Claim.Rule.Kind == RuleKind.Figures || !Claim.Parts.Any(part => part.Asserts()) ? Parts : [.. Parts.Where(part => part.Part.Asserts())];

    public string Word => VerdictWords.Of(Verdict.Kind);

    /// <summary>Why it is so.</summary>
    public string Sentence => Verdict.Reason.Length == 0 ? string.Empty : char.ToUpperInvariant(Verdict.Reason[0]) + Verdict.Reason[1..] + ".";

    /// <summary>What a pilot chose among the variants that it compares; empty where all of them were measured.</summary>
    public string Chosen => string.Join(" ", Verdict.Variants.Select(choice => choice.Choice));

    /// <summary>By which the page's style knows the word.</summary>
    public string WordClass => Verdict.Kind.ToString().ToLowerInvariant();

    public Markup Changed => Verdict.IsClaimChanged
        ? Markup.Of($" <strong class=\"changed\">This claim was changed after the run began: what stands here was not fixed before.</strong>")
        : Markup.Empty;

    /// <summary>Alternatives that could be computed, in the order of their size.</summary>
    public IReadOnlyList<AlternativeVerdict> Computed =>
        [.. Verdict.Alternatives.Where(other => other.Agrees is not null).OrderBy(other => other.Estimate?.Ratio)];

    /// <summary>Alternatives that the run does not have the data for.</summary>
    public IEnumerable<AlternativeVerdict> Lacking => Verdict.Alternatives.Where(other => other.Kind == VerdictKind.NotMeasured);

    /// <summary>Alternatives that come to the claim's own cells in this run.</summary>
    public IEnumerable<AlternativeVerdict> Same => Verdict.Alternatives.Where(other => other.IsSameChoice);

    /// <summary>How many of the other choices say the same, and what the others lack, as a clause; empty where none could be told.</summary>
    public string Agreement
    {
        get
        {
            if (Verdict.Robustness is not { } robust || robust.Told + robust.Same == 0) return string.Empty;
            string?[] clauses =
            [
                $"{Pretty.Count(robust.Agree)} of {Pretty.Count(robust.Told)} that were measured agree",
                robust.Same == 0
                    ? null
                    : $"{Pretty.Count(robust.Same)} {(robust.Same == 1 ? "is" : "are")} the same choice here "
                        + $"and {(robust.Same == 1 ? "does" : "do")} not count",
                robust.Open == 0 ? null : $"{Pretty.Count(robust.Open)} cannot be told",
                robust.NotMeasured == 0
                    ? null
                    : $"{Pretty.Count(robust.NotMeasured)} {(robust.NotMeasured == 1 ? "was" : "were")} not measured ({string.Join("; ", robust.Missing)})",
            ];
            return string.Join("; ", clauses.OfType<string>());
        }
    }

    /// <summary>True where a part has blocks that hold no figure for what a target did.</summary>
    public bool HasLosses => Verdict.Parts.Any(part => part.Blocks is { LostToTargets: > 0 });

    /// <summary>Those that would turn the verdict on the claim.</summary>
    public IReadOnlyList<AlternativeVerdict> Turning => [.. Computed.Where(other => other.Turns == true)];

    /// <summary>The clause of its source in which it differs from the other's; its id where the sources are the same.</summary>
    private static string DistinctionOf(Claim claim, IReadOnlyList<FixedClaim> claims)
    {
        if (claims.Select(other => other.Claim).FirstOrDefault(other => other.Quotation == claim.Quotation && other.Id != claim.Id) is not { } twin)
            return string.Empty;
        if (claim.Source == twin.Source) return claim.Id;
        var same = claim.Source.Zip(twin.Source).TakeWhile(pair => pair.First == pair.Second).Count();
        var clause = claim.Source[..same].LastIndexOf(", ", StringComparison.Ordinal);
        return clause < 0 ? claim.Source : claim.Source[(clause + 2)..];
    }
}
