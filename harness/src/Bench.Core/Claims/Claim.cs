namespace Bench.Core.Claims;

/// <summary>A quoted statement, turned into a hypothesis over cells or probes before the run.</summary>
/// <param name="Source">Where the quotation stands.</param>
/// <param name="IsPrimary">Carries a test that is adjusted for the number of primary claims; there are six at most (METHOD.md M17).</param>
/// <param name="Suite">The suite that suffices to decide it.</param>
/// <param name="Parts">What is looked at; none where nothing can be.</param>
/// <param name="NotTestable">What of the statement no run can decide, and why; null where all of it is decided.</param>
/// <param name="WouldChange">What would change the verdict.</param>
/// <param name="Alternatives">Other choices that a reasonable person could have made (METHOD.md M25). They never decide.</param>
public sealed record Claim(
    string Id,
    string Quotation,
    string Source,
    string Hypothesis,
    bool IsPrimary,
    string Suite,
    ClaimRule Rule,
    IReadOnlyList<ClaimPart> Parts,
    string? NotTestable,
    string WouldChange,
    IReadOnlyList<Alternative> Alternatives)
{
    /// <summary>METHOD.md M17.</summary>
    public const int MostPrimary = 6;

    /// <summary>Changes since it was fixed for the first time, the oldest first. None in runs whose claims did not tell yet.</summary>
    public IReadOnlyList<Revision> Revised { get; init; } = [];
}
