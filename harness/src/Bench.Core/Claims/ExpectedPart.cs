namespace Bench.Core.Claims;

/// <summary>A figure against the value that a mechanism predicts.</summary>
/// <param name="Expected">In the metric's unit.</param>
/// <param name="Within">The figure is about the expected one: 0.1 for a tenth. Null where <paramref name="Claimed"/> says more.</param>
/// <param name="Claimed">About the figure ÷ the expected one.</param>
public sealed record ExpectedPart(
    string Id,
    string Statement,
    ClaimMetric Metric,
    IReadOnlyList<string> Of,
    string Place,
    int? Users,
    double Expected,
    double? Within,
    ClaimedRatio? Claimed) : ClaimPart(Id, Statement)
{
    public override IEnumerable<IReadOnlyList<string>> Sides => [Of];

    public override IEnumerable<string> Scenarios => [Place];
}
