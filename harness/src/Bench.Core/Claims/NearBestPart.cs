namespace Bench.Core.Claims;

/// <summary>A framework among the fastest: near the best one of a roster, and not in its slower half.</summary>
/// <param name="Framework">One of the roster's.</param>
/// <param name="Users">The closed level; null for each variant's own best one.</param>
/// <param name="Threshold">Supported from this share of the best one's figure; refuted below the roster's median.</param>
public sealed record NearBestPart(
    string Id,
    string Statement,
    ClaimMetric Metric,
    string Framework,
    IReadOnlyList<Competitor> Roster,
    string Place,
    int? Users,
    double Threshold) : ClaimPart(Id, Statement)
{
    public override IEnumerable<IReadOnlyList<string>> Sides => Roster.Select(competitor => competitor.Variants);

    public override IEnumerable<string> Scenarios => [Place];
}
