namespace Bench.Core.Claims;

/// <summary>A ratio in one scenario over the same ratio in another: what both have in common drops out.</summary>
public sealed record ContrastPart(
    string Id,
    string Statement,
    ClaimMetric Metric,
    IReadOnlyList<string> Of,
    IReadOnlyList<string> Against,
    string Place,
    ClaimMetric ReferenceMetric,
    string ReferencePlace,
    ClaimedRatio? Claimed) : ClaimPart(Id, Statement)
{
    public override IEnumerable<string> Targets => Of.Concat(Against);

    public override IEnumerable<string> Scenarios => [Place, ReferencePlace];

    public override IEnumerable<IReadOnlyList<string>> Sides() => [Of, Against];

    public override bool Asserts() => Claimed is not null;
}
