namespace Bench.Core.Claims;

/// <summary>A ratio along a quantity, and where it crosses a level: the curve is the answer.</summary>
/// <param name="Quantity">What x counts, for axes and sentences.</param>
/// <param name="Level">The ratio whose crossing is looked for.</param>
public sealed record CurvePart(
    string Id,
    string Statement,
    ClaimMetric Metric,
    IReadOnlyList<string> Of,
    IReadOnlyList<string> Against,
    string Quantity,
    double Level,
    IReadOnlyList<CurvePlace> Places) : ClaimPart(Id, Statement)
{
    public override IEnumerable<string> Targets => Of.Concat(Against);

    public override IEnumerable<string> Scenarios => Places.Select(place => place.Scenario).Distinct();

    public override IEnumerable<IReadOnlyList<string>> Sides() => [Of, Against];

    public override bool Asserts() => false;
}
