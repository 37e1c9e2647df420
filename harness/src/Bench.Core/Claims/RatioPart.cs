namespace Bench.Core.Claims;

/// <summary>A ratio of two sides, each the best of its variants; over several scenarios their geometric mean with equal weights.</summary>
/// <param name="Users">The closed level; null for each variant's own best one.</param>
/// <param name="Claimed">Null where the ratio itself is the answer.</param>
/// <param name="UpTo">The largest ratio that the claim's words cover; null where they name none.</param>
/// <param name="WorstUpper">No scenario's own upper limit may be below this ratio; null where the mean is all that counts.</param>
public sealed record RatioPart(
    string Id,
    string Statement,
    ClaimMetric Metric,
    IReadOnlyList<string> Of,
    IReadOnlyList<string> Against,
    IReadOnlyList<string> Places,
    int? Users,
    ClaimedRatio? Claimed,
    double? UpTo,
    double? WorstUpper) : ClaimPart(Id, Statement)
{
    public override IEnumerable<string> Targets => Of.Concat(Against);

    public override IEnumerable<string> Scenarios => Places;

    public override IEnumerable<IReadOnlyList<string>> Sides() => [Of, Against];

    public override bool Asserts() => Claimed is not null;
}
