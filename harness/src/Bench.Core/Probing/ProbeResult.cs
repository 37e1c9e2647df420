using System.Text.Json.Serialization;

namespace Bench.Core.Probing;

/// <summary>What a check without load found: a line of <c>probes.jsonl</c>.</summary>
/// <param name="Holds">Whether what the claims ask of this probe was found; null where its figures are the answer.</param>
/// <param name="Reason">Why it is so, as a clause.</param>
/// <param name="Observations">What was seen, each with its evidence.</param>
public sealed record ProbeResult(int SchemaVersion, string Probe, bool? Holds, string Reason, IReadOnlyList<ProbeObservation> Observations)
{
    public const int CurrentSchemaVersion = 1;

    /// <summary>It holds, and by more than the claim's words cover.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsMoreThanClaimed { get; init; }
}
