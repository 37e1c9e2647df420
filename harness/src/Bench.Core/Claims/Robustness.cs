using System.Text.Json.Serialization;

namespace Bench.Core.Claims;

/// <summary>The specification curve of a claim: how other choices agree with its verdict (METHOD.md M25). Never a reason to change it.</summary>
/// <param name="Agree">Choices by which the verdict is the same, as <see cref="AlternativeVerdict.Agrees"/> tells it.</param>
/// <param name="Told">Choices of which it can be told.</param>
/// <param name="Named">All that the claim names.</param>
/// <param name="Turning">Single choices that turn the verdict on the claim, as <c>part: choice</c>.</param>
/// <param name="Curve">The claim's own choice and all others that have a ratio, from the smallest to the largest.</param>
public sealed record Robustness(int Agree, int Told, int Named, IReadOnlyList<string> Turning, IReadOnlyList<SpecificationPoint> Curve)
{
    /// <summary>Choices that come to the claim's own cells in this run.</summary>
    public int Same { get; init; }

    /// <summary>Choices that the run has no data for.</summary>
    public int NotMeasured { get; init; }

    /// <summary>Choices that were measured and may decide nothing, or of which agreement means nothing.</summary>
    [JsonIgnore]
    public int Open => Named - Told - Same - NotMeasured;

    /// <summary>What they lack, each once.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <returns>Null where the claim names no other choice.</returns>
    public static Robustness? Of(Claim claim, IReadOnlyList<PartVerdict> parts, IReadOnlyList<AlternativeVerdict> alternatives)
    {
        if (alternatives.Count == 0) return null;
        var robust = claim.Alternatives.Where(alternative => alternative.IsRobust).Select(alternative => (alternative.Part, alternative.Name)).ToHashSet();
        var others = alternatives
            .Where(other => other.Estimate is not null && !other.IsSameChoice)
            .Select(other => robust.Contains((other.Part, other.Name))
                ? new SpecificationPoint(other.Part, other.Name, other.Estimate!.Robust, null, other.Agrees)
                : new SpecificationPoint(other.Part, other.Name, other.Estimate!.Ratio, other.Estimate.Interval, other.Agrees));
        var own = parts
            .Where(part => part.Estimate is not null && alternatives.Any(other => other.Part == part.Part))
            .Select(part => new SpecificationPoint(part.Part, null, part.Estimate!.Ratio, part.Estimate.Interval, true));
        AlternativeVerdict[] lacking = [.. alternatives.Where(other => other.Kind == VerdictKind.NotMeasured)];
        return new Robustness(
            alternatives.Count(other => other.Agrees == true),
            alternatives.Count(other => other.Agrees is not null),
            alternatives.Count,
            [.. alternatives.Where(other => other.Turns == true).Select(other => $"{other.Part}: {other.Name}")],
            [.. own.Concat(others).OrderBy(point => point.Ratio)])
        {
            Same = alternatives.Count(other => other.IsSameChoice),
            NotMeasured = lacking.Length,
            Missing = [.. lacking.Select(other => other.Missing).Distinct()],
        };
    }
}
