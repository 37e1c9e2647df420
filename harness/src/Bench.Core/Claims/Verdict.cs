using Bench.Core.Statistics;

namespace Bench.Core.Claims;

/// <summary>What a run says about a claim.</summary>
/// <param name="Claim">Its id.</param>
/// <param name="Reason">Why it is so, as a sentence.</param>
/// <param name="IsClaimChanged">The claim is not the one that the run began with, so the verdict was not fixed before the run.</param>
/// <param name="AdjustedP">Of a primary claim: of its verdict's test, adjusted for all primary ones; null where there is no such test.</param>
/// <param name="Findings">Doubts about the cells that it rests on.</param>
public sealed record Verdict(
    string Claim,
    VerdictKind Kind,
    string Reason,
    bool IsClaimChanged,
    double? AdjustedP,
    IReadOnlyList<PartVerdict> Parts,
    IReadOnlyList<AlternativeVerdict> Alternatives,
    IReadOnlyList<FindingCount> Findings)
{
    /// <summary>What a pilot chose among the variants that it compares; none where all of them were measured.</summary>
    public IReadOnlyList<ChosenVariant> Variants { get; init; } = [];

    /// <summary>How other choices agree; null where the claim names none.</summary>
    public Robustness? Robustness { get; init; }
}
