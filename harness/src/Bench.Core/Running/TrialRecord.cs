using Bench.Core.Findings;
using Bench.Core.Measurement;

namespace Bench.Core.Running;

/// <summary>One line of the journal: everything that one trial left behind.</summary>
/// <param name="Sequence">Position in the plan, from 1; a repeated trial keeps it.</param>
/// <param name="Attempt">1, or more where an instrument fault voided the attempt before.</param>
/// <param name="Block">From 1.</param>
/// <param name="ColdStartSeconds">From the start of the process to its first healthy answer; null where it was already running or never answered.</param>
/// <param name="Levels">In ascending order; fewer than planned where the target died.</param>
/// <param name="Findings">About the trial and its levels.</param>
public sealed record TrialRecord(
    int SchemaVersion,
    int Sequence,
    int Attempt,
    int Block,
    string Scenario,
    string Target,
    DateTimeOffset StartedUtc,
    double? ColdStartSeconds,
    IReadOnlyList<LevelRecord> Levels,
    SpinCheck SpinBefore,
    SpinCheck SpinAfter,
    IReadOnlyList<Finding> Findings)
{
    public const int CurrentSchemaVersion = 1;

    public bool IsVoid => Findings.Any(finding => finding.Effect == FindingEffect.Void);
}
