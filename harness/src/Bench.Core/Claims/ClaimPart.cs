using System.Text.Json.Serialization;

namespace Bench.Core.Claims;

/// <summary>One thing that a claim looks at.</summary>
/// <param name="Id">Unique in its claim.</param>
/// <param name="Statement">What is asserted, as a sentence.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(RatioPart), "ratio")]
[JsonDerivedType(typeof(ContrastPart), "contrast")]
[JsonDerivedType(typeof(ExpectedPart), "expected")]
[JsonDerivedType(typeof(NearBestPart), "nearBest")]
[JsonDerivedType(typeof(RankPart), "rank")]
[JsonDerivedType(typeof(CurvePart), "curve")]
[JsonDerivedType(typeof(ProbePart), "probe")]
public abstract record ClaimPart(string Id, string Statement)
{
    /// <summary>What it compares: ids of the variants of each side, of which the best counts.</summary>
    [JsonIgnore]
    public abstract IEnumerable<IReadOnlyList<string>> Sides { get; }

    /// <summary>Ids of the targets that it needs; those that a pilot left out in favour of another of their side not.</summary>
    [JsonIgnore]
    public IEnumerable<string> Targets => Sides.SelectMany(side => side);

    /// <summary>Ids of the scenarios that it needs, all of them.</summary>
    [JsonIgnore]
    public abstract IEnumerable<string> Scenarios { get; }
}
