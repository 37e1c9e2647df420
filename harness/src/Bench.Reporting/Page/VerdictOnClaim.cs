using Bench.Core.Claims;

namespace Bench.Reporting.Page;

/// <summary>A verdict beside the claim that it is about.</summary>
/// <param name="IsQuotedTwice">Another claim puts the same words to the test in another way.</param>
internal sealed record VerdictOnClaim(Claim Claim, Verdict Verdict, bool IsQuotedTwice)
{
    /// <summary>Primary claims first, else in the order of their ids.</summary>
    public static IReadOnlyList<VerdictOnClaim> All(Report report) =>
        [.. (report.Manifest.Claims ?? [])
            .Zip(report.Analysis.Verdicts, (item, verdict) => new VerdictOnClaim(item.Claim, verdict, report.Manifest.Claims!.Count(other => other.Claim.Quotation == item.Claim.Quotation) > 1))
            .OrderByDescending(item => item.Claim.IsPrimary)];

    /// <summary>Those that the run has figures for.</summary>
    public static IEnumerable<VerdictOnClaim> Looked(Report report) =>
        All(report).Where(item => item.Verdict.Kind is not (VerdictKind.NotMeasured or VerdictKind.NotTestableHere));

    /// <summary>Those of them that have a verdict; of a run with few blocks only what probes decided.</summary>
    public static IReadOnlyList<VerdictOnClaim> Ruled(Report report) => [.. Looked(report).Where(item => item.Verdict.Kind != VerdictKind.Indicative)];

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

    /// <summary>Those that would turn the verdict on their part.</summary>
    public IReadOnlyList<AlternativeVerdict> Turning => [.. Computed.Where(other => other.Agrees == false)];
}
