using Bench.Core.Findings;

namespace Bench.Core.Statistics;

/// <summary>A finding and what it is about.</summary>
/// <param name="Sequence">The trial's place in the plan; null for a finding about the run, as are attempt and block.</param>
/// <param name="Subject">A target's id or a comparison; null for the whole run.</param>
public sealed record LocatedFinding(
    Finding Finding,
    int? Sequence,
    int? Attempt,
    int? Block,
    string? Scenario,
    string? Subject);
