using Bench.Core.Running;
using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Reporting.Curves;

/// <summary>The distribution of a cell's latencies as far as it is supported: of responses under open load, of services under closed load.</summary>
/// <param name="Points">In ascending order, pooled over the valid blocks.</param>
public sealed record PercentileCurve(string Scenario, string Target, Level Level, IReadOnlyList<LatencyPercentile> Points)
{
    /// <summary>Closer together where the tail is.</summary>
    private static readonly double[] Percents = [1, 5, 10, 25, 50, 75, 90, 95, 97.5, 99, 99.5, 99.75, 99.9];

    public bool IsOpen => Level is OpenLevel;

    /// <summary>By scenario, level and target, in the suite's order. A capacity's grid has none: each of its rates says little.</summary>
    public static IReadOnlyList<PercentileCurve> All(RunManifest manifest, IReadOnlyList<TrialRecord> trials)
    {
        var valid = new ValidTrials(trials);
        return [.. from scenario in manifest.Suite.Scenarios
                   where scenario.Objective is null
                   from level in scenario.Levels
                   from target in manifest.Suite.Targets
                   let blocks = valid.At(scenario.Id, target.Id, level)
                   where blocks.Count > 0
                   let pooled = blocks.Select(block => block.Record.Measured.Open?.Response ?? block.Record.Measured.ServiceSeries).ToArray()
                   select new PercentileCurve(scenario.Id, target.Id, level, LatencyPercentile.Of(pooled, Percents))];
    }
}
