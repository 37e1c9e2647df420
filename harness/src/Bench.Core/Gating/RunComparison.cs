using Bench.Core.Running;
using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Gating;

/// <summary>A new version held against an old one, figure by figure.</summary>
/// <param name="Base">The run of the old version; the same as <paramref name="Run"/> where both were measured in one job.</param>
/// <param name="SmallestEffect">A share, from the suite of <paramref name="Run"/>.</param>
/// <param name="Changes">In the order of that suite.</param>
public sealed record RunComparison(string Base, string Run, double SmallestEffect, IReadOnlyList<FigureChange> Changes)
{
    public bool IsOfOneJob => Base == Run;

    /// <summary>Two runs: only what both planned is compared. Twins are no versions, and the rates of a capacity's grid serve to find the capacity.</summary>
    public static RunComparison Across(RunManifest original, Analysis before, RunManifest changed, Analysis after) => new(
        original.RunId, changed.RunId, changed.Suite.Gate.SmallestEffect,
        Ruling.Of([.. Figures(changed, before, after, target => target, FigureEffect.Unpaired)], changed.Suite.Gate));

    /// <summary>Both versions in the blocks of one run, the old one under its <see cref="Target.BaseSuffix"/>.</summary>
    public static RunComparison InOneJob(RunManifest manifest, Analysis analysis) => new(
        manifest.RunId, manifest.RunId, manifest.Suite.Gate.SmallestEffect,
        Ruling.Of([.. Figures(manifest, analysis, analysis, target => target + Target.BaseSuffix, FigureEffect.Paired)], manifest.Suite.Gate));

    // What neither run can see, as CPU time of external targets, is no figure of theirs.
    private static IEnumerable<FigureEffect> Figures(
        RunManifest manifest, Analysis before, Analysis after, Func<string, string> originalOf, Func<FigurePlace, Cell, Cell, FigureEffect> effect) =>
        from scenario in manifest.Suite.Scenarios
        where scenario.Objective is null
        from target in manifest.Suite.Targets
        where !target.IsTwin
        from changed in after.Cells
        where changed.Scenario == scenario.Id && changed.Target == target.Id
        from original in before.Cells
        where original.Scenario == scenario.Id && original.Level == changed.Level && original.Target == originalOf(target.Id)
        from metric in Metrics.OfVersions(changed.Level)
        where original.ValidBlocks == 0 || changed.ValidBlocks == 0 || original.Blocks(metric).Count + changed.Blocks(metric).Count > 0
        select effect(new FigurePlace(scenario.Id, changed.Level, target.Id, metric), original, changed);
}
