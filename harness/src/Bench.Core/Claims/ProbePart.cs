namespace Bench.Core.Claims;

/// <summary>A check that needs no load.</summary>
/// <param name="Probe">Its id.</param>
/// <param name="Holds">What the probe must find for the statement to hold.</param>
public sealed record ProbePart(string Id, string Statement, string Probe, string Holds) : ClaimPart(Id, Statement)
{
    public override IEnumerable<IReadOnlyList<string>> Sides => [];

    public override IEnumerable<string> Scenarios => [];
}
