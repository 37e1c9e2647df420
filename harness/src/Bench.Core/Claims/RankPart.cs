namespace Bench.Core.Claims;

/// <summary>A framework as the first of a roster: supported where no other rank is possible, refuted where the first is not.</summary>
/// <param name="Framework">One of the roster's.</param>
/// <param name="Places">Scenarios, over which the geometric mean is ranked.</param>
public sealed record RankPart(
    string Id,
    string Statement,
    ClaimMetric Metric,
    string Framework,
    IReadOnlyList<Competitor> Roster,
    IReadOnlyList<string> Places) : ClaimPart(Id, Statement)
{
    public override IEnumerable<IReadOnlyList<string>> Sides => Roster.Select(competitor => competitor.Variants);

    public override IEnumerable<string> Scenarios => Places;
}
