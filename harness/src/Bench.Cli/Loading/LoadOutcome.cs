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

    /// <summary>A shorter window, of few requests, says nothing of the engine: a millisecond is a large share of it.</summary>
    private const double ShortestJudgedSeconds = 0.5;

    public double? RequestedPerSecond => (Level.Level as OpenLevel)?.RequestsPerSecond;

    public double? CpuNsPerRequest =>
        Level.CompletedInWindow == 0 ? null : Math.Max(0, Level.Engine.CpuSeconds - Level.Engine.SpinSeconds) * 1e9 / Level.CompletedInWindow;

    /// <summary>
    /// What keeps the figures from being the server's: the engine's own fault. An objective is neither met nor missed then. Null where there is none.
    /// </summary>
    public Finding? Fault => Findings.FirstOrDefault(finding => finding.Effect == FindingEffect.Void);

    /// <summary>Null where the engine's own fault leaves it open.</summary>
    public bool? MeetsObjectives => Objectives.Count == 0 ? true : Fault is null ? Objectives.All(outcome => outcome.IsMet) : null;

    /// <param name="stealShare">The largest share of the window that a hypervisor took of any of the engine's CPUs, 0 to 1; null where it was not read.</param>
    public static LoadOutcome Of(LevelResult level, AdHocLoad load, bool isInterrupted, double? stealShare = null) => new(
        level,
        [.. load.Objectives.Select(objective => ObjectiveOutcome.Of(objective, level))],
        [.. LevelFindings.Of(new LevelRecord(level, null, stealShare), targetCpus: 1).Where(finding => IsAsked(finding, level))],
        isInterrupted);

    private static bool IsAsked(Finding finding, LevelResult level) =>
        !NotAsked.Contains(finding.Kind) && (finding.Effect != FindingEffect.Void || level.WindowSeconds >= ShortestJudgedSeconds);
}
