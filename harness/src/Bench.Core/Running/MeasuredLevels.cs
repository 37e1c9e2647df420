using Bench.Core.Findings;

namespace Bench.Core.Running;

/// <summary>What was measured of one start of a target.</summary>
/// <param name="Doubts">About the levels.</param>
/// <param name="Stretch">How a capacity's rates were found; null where they were given.</param>
/// <param name="EndedEarly">The target ended, or stopped answering, before all that was to be measured.</param>
internal sealed record MeasuredLevels(
    IReadOnlyList<LevelRecord> Levels, IReadOnlyList<Finding> Doubts, MeasuredStretch? Stretch = null, bool EndedEarly = false);
