using System.Text.Json.Serialization;

namespace Bench.Core.Claims;

/// <summary>A check that needs no load.</summary>
/// <param name="Probe">Its id.</param>
/// <param name="Holds">What the probe must find for the statement to hold.</param>
/// <param name="Shown">True where its figures are shown and decide nothing.</param>
public sealed record ProbePart(
    string Id,
    string Statement,
    string Probe,
    string Holds,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Shown = false) : ClaimPart(Id, Statement)
{
    public override IEnumerable<string> Targets => [];

    public override IEnumerable<string> Scenarios => [];

    public override IEnumerable<IReadOnlyList<string>> Sides() => [];

    public override bool Asserts() => !Shown;
}
