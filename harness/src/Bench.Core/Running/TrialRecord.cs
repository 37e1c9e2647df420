using Bench.Core.Findings;
using Bench.Core.Measurement;

namespace Bench.Core.Running;

/// <summary>One line of the journal: everything that one trial left behind.</summary>
/// <param name="Sequence">Position in the plan, from 1; a repeated trial keeps it.</param>
/// <param name="Attempt">1, or more where an instrument fault voided the attempt before.</param>
/// <param name="Session">1, or more where an interrupted run was resumed.</param>
/// <param name="Block">From 1.</param>
/// <param name="ColdStartSeconds">From the start of the process, or from asking the engine to start its container, to its first healthy answer; null where it
/// was already running or never answered.</param>
/// <param name="Levels">In ascending order, those of a capacity in that of their measuring; fewer than planned where the target died.</param>
/// <param name="SpinBefore">The spin of each CPU before it that counts: it and <paramref name="SpinAfter"/> are what the trial is judged by. The one after
/// the trial before may be it (decision 0094).</param>
/// <param name="Spins">All since the record before, in order; those of a session's first record begin with the ones that make the first median.</param>
/// <param name="Findings">About the trial and its levels.</param>
/// <param name="Database">What the target did with it from the first request of the load to the last answer; null where its
/// contract declares nothing, and in older journals.</param>
public sealed record TrialRecord(
    int SchemaVersion,
    int Sequence,
    int Attempt,
    int Session,
    int Block,
    string Scenario,
    string Target,
    DateTimeOffset StartedUtc,
    double? ColdStartSeconds,
    IReadOnlyList<LevelRecord> Levels,
    SpinCheck SpinBefore,
    SpinCheck SpinAfter,
    IReadOnlyList<SpinCheck> Spins,
    IReadOnlyList<Finding> Findings,
    DatabaseUse? Database = null)
{
    public const int CurrentSchemaVersion = 1;

    /// <summary>
    /// Of the downstream service, from the first request of the load to the last answer; null where its contract declares none, and in older journals.
    /// </summary>
    public long? DownstreamCalls { get; init; }

    /// <summary>How the rates of a capacity were found; null where the scenario gives them, and in older journals.</summary>
    public MeasuredStretch? Stretch { get; init; }

    /// <summary>
    /// True where the attempt does not count and is repeated. A death is a result whatever the machine did meanwhile: it is never repeated away.
    /// </summary>
    public bool IsVoid => HasInstrumentFault && !HasDeath;

    /// <summary>True where nothing that was measured in it is reported.</summary>
    public bool HasInstrumentFault => Findings.Any(finding => finding.Effect == FindingEffect.Void);

    /// <summary>True where a valid answer came in some window.</summary>
    public bool HasAnswers => Levels.Any(level => level.Measured.CompletedInWindow > 0);

    /// <summary>True where the target, or a process of it, ended, or never answered.</summary>
    public bool HasDeath => Findings.Any(finding => finding.Kind is FindingKind.TargetDied or FindingKind.OutOfMemory or FindingKind.NeverAnswered);
}
