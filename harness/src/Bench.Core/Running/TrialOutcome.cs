using Bench.Core.Findings;
using Bench.Core.Measurement;

namespace Bench.Core.Running;

/// <summary>What one start of a target left behind.</summary>
/// <param name="Calls">Of the downstream service; null where the contract declares none.</param>
/// <param name="Findings">About target and services.</param>
internal sealed record TrialOutcome(TimeSpan? ColdStart, MeasuredLevels Measured, DatabaseUse? Database, long? Calls, IReadOnlyList<Finding> Findings)
{
    public static TrialOutcome Nothing(Finding why) => new(null, new MeasuredLevels([], []), null, null, [why]);
}
