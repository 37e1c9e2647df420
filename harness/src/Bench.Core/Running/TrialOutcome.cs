using Bench.Core.Findings;
using Bench.Core.Measurement;

namespace Bench.Core.Running;

/// <summary>What one start of a target left behind.</summary>
/// <param name="Findings">About target and services; those about levels follow from the levels.</param>
internal sealed record TrialOutcome(TimeSpan? ColdStart, IReadOnlyList<LevelRecord> Levels, DatabaseUse? Database, IReadOnlyList<Finding> Findings)
{
    public static TrialOutcome Nothing(Finding why) => new(null, [], null, [why]);
}
