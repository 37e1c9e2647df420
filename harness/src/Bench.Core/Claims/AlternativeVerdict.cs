using System.Text.Json.Serialization;
using Bench.Core.Statistics;

namespace Bench.Core.Claims;

/// <summary>What a claim's part would say by another choice (METHOD.md M25): shown, never decisive.</summary>
/// <param name="Estimate">Its plain ratio; null where the run does not have what it needs.</param>
/// <param name="Kind">By plain intervals.</param>
/// <param name="Reason">Why it is so, as a clause.</param>
/// <param name="Agrees">Whether the claim's verdict would be the same (of parts that stand apart, the part's); null where
/// it cannot be told, and of the same choice.</param>
public sealed record AlternativeVerdict(string Name, string Part, VerdictKind Kind, string Reason, RatioEstimate? Estimate, bool? Agrees)
{
    /// <summary>In this run it comes to the very cells that the claim compares: it cannot but agree, and counts for nothing (decision 0088).</summary>
    public bool IsSameChoice { get; init; }

    /// <summary>Whether the claim as a whole would have another verdict; null where <see cref="Agrees"/> is.</summary>
    public bool? Turns { get; init; }

    /// <summary>What the run lacks for it, where it is not measured.</summary>
    [JsonIgnore]
    public string Missing => Kind == VerdictKind.NotMeasured ? Reason[VerdictWords.NotInThisRun.Length..] : string.Empty;
}
