using Bench.Core.Findings;

namespace Bench.Core.Running;

/// <summary>What a started target did not survive whole.</summary>
/// <param name="Kind"><see cref="FindingKind.TargetDied"/> or <see cref="FindingKind.OutOfMemory"/>.</param>
/// <param name="Cause">As a sentence's end: <c>ended with status 7</c>.</param>
public sealed record TargetDemise(FindingKind Kind, string Cause);
