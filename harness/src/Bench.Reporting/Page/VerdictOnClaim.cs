using Bench.Core.Claims;

namespace Bench.Reporting.Page;

/// <summary>A verdict beside the claim that it is about.</summary>
internal sealed record VerdictOnClaim(Claim Claim, Verdict Verdict)
{
    /// <summary>Primary claims first, else in the order of their ids.</summary>
    public static IReadOnlyList<VerdictOnClaim> All(Report report) =>
        [.. (report.Manifest.Claims ?? [])
            .Zip(report.Analysis.Verdicts, (item, verdict) => new VerdictOnClaim(item.Claim, verdict))
            .OrderByDescending(item => item.Claim.IsPrimary)];

    public string Word => VerdictWords.Of(Verdict.Kind);

    public Markup Changed => Verdict.IsClaimChanged
        ? Markup.Of($" <strong class=\"changed\">This claim was changed after the run began: what stands here was not fixed before.</strong>")
        : Markup.Empty;

    /// <summary>Alternatives that could be computed, in the order of their size.</summary>
    public IReadOnlyList<AlternativeVerdict> Computed =>
        [.. Verdict.Alternatives.Where(other => other.Agrees is not null).OrderBy(other => other.Estimate?.Ratio)];

    /// <summary>Those that would turn the verdict on their part.</summary>
    public IReadOnlyList<AlternativeVerdict> Turning => [.. Computed.Where(other => other.Agrees == false)];
}
