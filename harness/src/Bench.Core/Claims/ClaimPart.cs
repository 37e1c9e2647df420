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
    /// <summary>Ids of the targets that it needs; those that a pilot left out in favour of another of their side not.</summary>
    [JsonIgnore]
    public abstract IEnumerable<string> Targets { get; }

    /// <summary>Ids of the scenarios that it needs, all of them.</summary>
    [JsonIgnore]
    public abstract IEnumerable<string> Scenarios { get; }

    /// <summary>
    /// The same targets by what is compared: the variants of each side, of which the best counts. A method and
    /// no property, since overriding ones would be written.
    /// </summary>
    public abstract IEnumerable<IReadOnlyList<string>> Sides();

    /// <summary>The statement's first sentence without its full stop: what people know the part by. A method likewise.</summary>
    public string Brief() => Statement.Split(". ")[0].TrimEnd('.');

    /// <summary>False where its figures are shown and decide nothing. A method likewise.</summary>
    public virtual bool Asserts() => true;
}
