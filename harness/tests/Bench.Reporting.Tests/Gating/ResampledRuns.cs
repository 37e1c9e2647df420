using Bench.Core.Gating;
using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Journal;

namespace Bench.Reporting.Tests.Gating;

/// <summary>Runs that might have been: the figures of the committed run with the noise of its trials dealt anew.</summary>
/// <remarks>
/// Five blocks of one cell are too few to deal from: a draw would often give the same block again, and look too sure. The noise of all trials is one pool: each
/// drawn trial lends all its figures together, level by level, so that what belongs together stays together. Noise is the logarithm around the mean of
/// the cell, times √(n / (n − 1)) for the mean that was taken from it.
/// </remarks>
internal sealed class ResampledRuns
{
    private readonly Report report;
    private readonly int blocks;
    private readonly TrialPlace[] trials;
    private readonly Dictionary<TrialPlace, Dictionary<(int Level, Metric Metric), double>> noise;

    public ResampledRuns(string folder, int blocks)
    {
        report = ReportWriter.Read(new RunFolder(folder));
        this.blocks = blocks;
        noise = (
            from cell in report.Analysis.Cells
            from metric in Metrics.OfVersions(cell.Level)
            let values = cell.Blocks(metric)
            let mean = values.Average(block => Math.Log(block.Value))
            let stretch = Math.Sqrt(values.Count / (values.Count - 1.0))
            from block in values
            select (
                Trial: new TrialPlace(cell.Scenario, cell.Target, block.Block),
                Place: (Level: LevelNumber(cell), metric),
                Noise: stretch * (Math.Log(block.Value) - mean)))
            .GroupBy(value => value.Trial)
            .ToDictionary(trial => trial.Key, trial => trial.ToDictionary(value => value.Place, value => value.Noise));
        trials = [.. noise.Where(trial => trial.Value.Count == noise.Values.Max(values => values.Count)).Select(trial => trial.Key)
            .OrderBy(trial => (trial.Scenario, trial.Target, trial.Block))];
    }

    public int PoolSize => trials.Length;

    /// <summary>Two versions measured in two runs: the noise of each trial is drawn on its own.</summary>
    /// <param name="slowdown">What becomes of the new version's answers a second and, inversely, of its CPU time a request; 1 leaves both.</param>
    public RunComparison Across(Random random, double slowdown) => RunComparison.Across(
        report.Manifest, Dealt(Drawn(() => Trial(random)), 1), report.Manifest with { RunId = "changed" }, Dealt(Drawn(() => Trial(random)), slowdown));

    /// <summary>
    /// Two versions in the blocks of one run: a pair takes the noise of two targets that were measured in the same block, one after the other.
    /// </summary>
    public RunComparison InOneJob(Random random, double slowdown)
    {
        var pairs = Drawn(() => Pair(random));
        Target[] own = [.. report.Manifest.Suite.Targets.Where(target => !target.IsTwin)];
        var suite = report.Manifest.Suite with { Targets = [.. own, .. own.Select(target => target.AsBase())] };
        var before = Dealt(pairs.ToDictionary(place => place.Key, place => place.Value.Select(pair => pair.Old).ToArray()), 1);
        var after = Dealt(pairs.ToDictionary(place => place.Key, place => place.Value.Select(pair => pair.New).ToArray()), slowdown);
        return RunComparison.InOneJob(
            report.Manifest with { Suite = suite },
            after with { Cells = [.. after.Cells, .. before.Cells.Select(cell => cell with { Target = cell.Target + Target.BaseSuffix })] });
    }

    private TrialPlace Trial(Random random) => trials[random.Next(trials.Length)];

    private (TrialPlace Old, TrialPlace New) Pair(Random random)
    {
        var old = Trial(random);
        TrialPlace[] others = [.. trials.Where(trial => trial.Scenario == old.Scenario && trial.Block == old.Block && trial.Target != old.Target)];
        return others.Length == 0 ? Pair(random) : (old, others[random.Next(others.Length)]);
    }

    private Dictionary<(string Scenario, string Target), T[]> Drawn<T>(Func<T> draw) => report.Analysis.Cells
        .Select(cell => (cell.Scenario, cell.Target))
        .Distinct()
        .ToDictionary(place => place, _ => Enumerable.Range(0, blocks).Select(_ => draw()).ToArray());

    private Analysis Dealt(Dictionary<(string Scenario, string Target), TrialPlace[]> drawn, double slowdown) =>
        report.Analysis with { Cells = [.. report.Analysis.Cells.Select(cell => Dealt(cell, drawn[(cell.Scenario, cell.Target)], slowdown))] };

    private Cell Dealt(Cell cell, IReadOnlyList<TrialPlace> drawn, double slowdown)
    {
        return cell with
        {
            ValidBlocks = blocks,
            RequestsPerSecond = Figure(Metric.Throughput, slowdown),
            CpuMicrosecondsPerRequest = Figure(Metric.CpuPerRequest, 1 / slowdown),
            ProportionalBytes = Figure(Metric.Memory, 1),
        };

        BlockSummary? Figure(Metric metric, double factor)
        {
            var mean = cell.Blocks(metric).Average(block => Math.Log(block.Value));
            return BlockSummary.Of(drawn.Select(
                (trial, index) => new BlockValue(index + 1, factor * Math.Exp(mean + noise[trial][(LevelNumber(cell), metric)]))));
        }
    }

    private int LevelNumber(Cell cell) => report.Manifest.Suite.Scenarios
        .Single(scenario => scenario.Id == cell.Scenario).Levels
        .Index()
        .Single(level => level.Item == cell.Level).Index;

    private readonly record struct TrialPlace(string Scenario, string Target, int Block);
}
