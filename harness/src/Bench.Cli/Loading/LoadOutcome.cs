using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Cli.Loading;

/// <summary>What was measured, and what is to be thought of it.</summary>
/// <param name="IsInterrupted">The window was closed early by the user.</param>
internal sealed record LoadOutcome(LevelResult Level, IReadOnlyList<ObjectiveOutcome> Objectives, IReadOnlyList<Finding> Findings, bool IsInterrupted)
{
    /// <summary>Doubts of a trial that one level of a user's own cannot raise: its window may end early, and nothing is compared.</summary>
    private static readonly FindingKind[] NotAsked = [FindingKind.HalvesDiffer, FindingKind.TooShort, FindingKind.Errors, FindingKind.ConnectionsClosed];

    /// <summary>A shorter window, of few requests, says nothing of how busy the engine's loop is.</summary>
    private const double ShortestJudgedSeconds = 0.5;

    public double? RequestedPerSecond => (Level.Level as OpenLevel)?.RequestsPerSecond;

    public double? CpuNsPerRequest =>
        Level.CompletedInWindow == 0 ? null : Math.Max(0, Level.Engine.CpuSeconds - Level.Engine.SpinSeconds) * 1e9 / Level.CompletedInWindow;

    public bool MeetsObjectives => Objectives.All(outcome => outcome.IsMet);

    public static LoadOutcome Of(LevelResult level, AdHocLoad load, bool isInterrupted) => new(
        level,
        [.. load.Objectives.Select(objective => ObjectiveOutcome.Of(objective, level))],
        [.. LevelFindings.Of(new LevelRecord(level, null, null), targetCpus: 1).Where(finding => IsAsked(finding.Kind, level))],
        isInterrupted);

    private static bool IsAsked(FindingKind kind, LevelResult level) =>
        !NotAsked.Contains(kind) && (kind != FindingKind.EngineSaturated || level.WindowSeconds >= ShortestJudgedSeconds);
}
