using Bench.Core.Claims;
using Bench.Core.Claims.Ruling;
using Bench.Core.Findings;
using Bench.Core.Probing;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Statistics;

/// <summary>From a run's manifest and journal to estimates with intervals.</summary>
public static class RunAnalysis
{
    /// <summary>A pure function: the same run gives the same analysis, whenever and wherever.</summary>
    /// <param name="journalFindings">Doubts about the journal itself, such as an unfinished last line.</param>
    public static Analysis Analyse(
        RunManifest manifest,
        IReadOnlyList<TrialRecord> trials,
        IReadOnlyList<Finding>? journalFindings = null,
        IReadOnlyList<ProbeResult>? probes = null)
    {
        var valid = new ValidTrials(trials);
        var cells = Cells(manifest, valid).ToArray();
        var comparisons = NoiseFloor.Apply([.. Comparisons(manifest, cells)]).ToArray();
        EngineAgreement[] engines = [.. EngineAgreement.Of(manifest, valid)];
        var unmeasured = new UnmeasuredTrials(manifest, trials);
        var findings = RunFindings.Of(manifest, trials, unmeasured, comparisons, engines, journalFindings ?? []).ToArray();
        var capacities = Capacities(manifest, valid).ToArray();
        var capacityComparisons = CapacityComparisons(manifest, capacities).ToArray();
        var variants = new StandingVariants(manifest.Pilot?.Variants ?? []);
        var data = new ClaimData(cells, comparisons, capacities, capacityComparisons, probes ?? [], manifest.Suite.Blocks)
        {
            Variants = variants,
            Unmeasured = unmeasured,
            Other = SecondEngine(manifest) is { } second
                ? new OtherEngine(
                    second,
                    new ClaimData(SecondOpinionCells.Of(cells, valid), comparisons, [], [], [], manifest.Suite.Blocks)
                    {
                        Variants = variants,
                        Unmeasured = unmeasured,
                    })
                : null,
        };
        return new Analysis(
            Analysis.CurrentSchemaVersion,
            manifest.RunId,
            manifest.Suite.Blocks < Analysis.SmallestBlocksForVerdicts,
            TrialCounts.Of(manifest, trials, valid),
            cells,
            comparisons,
            ClaimVerdicts.Of(manifest.Claims ?? [], data, findings),
            findings)
        {
            Capacities = capacities,
            CapacityComparisons = capacityComparisons,
            Canaries = [.. cells.Where(cell => HasCanary(manifest, cell)).Select(cell => CanaryCell.Of(valid, cell))],
            Engines = engines,
            Probes = probes ?? [],
        };
    }

    private static string? SecondEngine(RunManifest manifest) => EngineChoice.Of(manifest.Engine)?.Second;

    private static IEnumerable<CapacityEstimate> Capacities(RunManifest manifest, ValidTrials trials) =>
        from scenario in manifest.Suite.Scenarios
        where scenario.Objective is not null
        from target in manifest.Suite.Targets
        let planned = PlannedBlocks(manifest, scenario.Id, target.Id).Count
        where planned > 0
        select CapacityFigures.Of(trials, scenario, scenario.Objective!, target.Id, planned);

    private static IEnumerable<CapacityComparison> CapacityComparisons(RunManifest manifest, IReadOnlyCollection<CapacityEstimate> capacities) =>
        from comparison in manifest.Suite.Comparisons
        from numerator in capacities
        where numerator.Target == comparison.Numerator
        from denominator in capacities
        where denominator.Target == comparison.Denominator && denominator.Scenario == numerator.Scenario
        select CapacityComparison.Of(comparison, numerator, denominator);

    /// <summary>Of a grid that is searched, the cells that some trial came to.</summary>
    private static IEnumerable<Cell> Cells(RunManifest manifest, ValidTrials trials) =>
        from scenario in manifest.Suite.Scenarios
        from level in scenario.Levels
        from target in manifest.Suite.Targets
        let planned = scenario.Search is null
            ? PlannedBlocks(manifest, scenario.Id, target.Id).Count
            : trials.BlocksWith(scenario.Id, target.Id, level)
        where planned > 0
        select CellFigures.Of(trials, scenario.Id, target.Id, level, planned);

    private static bool HasCanary(RunManifest manifest, Cell cell) =>
        manifest.Suite.Scenarios.Any(scenario => scenario.Id == cell.Scenario && scenario.Canary is not null);

    /// <summary>Level by level; the rates of a grid serve to find the capacity, which is what is compared there.</summary>
    private static IEnumerable<ComparisonEstimate> Comparisons(RunManifest manifest, IReadOnlyCollection<Cell> cells) =>
        from comparison in manifest.Suite.Comparisons
        from scenario in manifest.Suite.Scenarios
        where scenario.Objective is null
        let planned = PlannedBlocks(manifest, scenario.Id, comparison.Numerator)
            .Intersect(PlannedBlocks(manifest, scenario.Id, comparison.Denominator)).Count()
        where planned > 0
        from level in scenario.Levels
        let numerator = cells.Single(cell => IsAt(cell, comparison.Numerator, scenario, level))
        let denominator = cells.Single(cell => IsAt(cell, comparison.Denominator, scenario, level))
        from metric in Metrics.Of(level)
        let estimate = RatioEstimate.Of(numerator.Blocks(metric), denominator.Blocks(metric))
        select new ComparisonEstimate(comparison, scenario.Id, level, metric, planned, estimate);

    private static bool IsAt(Cell cell, string target, Scenario scenario, Level level) =>
        cell.Target == target && cell.Scenario == scenario.Id && cell.Level == level;

    private static HashSet<int> PlannedBlocks(RunManifest manifest, string scenario, string target) =>
        [.. manifest.Plan.Where(trial => trial.Scenario == scenario && trial.Target == target).Select(trial => trial.Block)];
}
