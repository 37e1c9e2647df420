using Bench.Core.Planning;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Statistics;

/// <summary>How capacities follow from trials.</summary>
internal static class CapacityFigures
{
    /// <param name="scenario">One with an objective.</param>
    public static CapacityEstimate Of(ValidTrials trials, Scenario scenario, LatencyObjective objective, string target, int plannedBlocks)
    {
        var passes = (
            from level in scenario.Levels
            from measured in trials.At(scenario.Id, target, level)
            select (measured.Block, Rate: level.Value, Passed: ObjectiveOutcome.Of(objective, measured.Record.Measured).IsMet))
            .Concat(Deadly(trials.Of(scenario.Id, target))).OrderBy(pass => pass.Rate).ToArray();
        var searched = trials.Of(scenario.Id, target).Where(trial => trial.Stretch is not null)
            .ToDictionary(trial => trial.Block, trial => trial.Stretch!.Search.RequestsPerSecond);
        int[] died = [.. trials.WithDeath(scenario.Id, target)];
        BlockCapacity[] blocks = [.. passes.GroupBy(pass => pass.Block).OrderBy(block => block.Key)
            .Select(block => BlockCapacity.Of(block.Key, [.. block.Select(pass => (pass.Rate, pass.Passed))]) with
            {
                SearchedPerSecond = searched.TryGetValue(block.Key, out var found) ? found : null,
            })
            // The rates that it kept until it ended bound nothing from below: it was to be asked more.
            .Where(block => block.Kind != CapacityKind.Above || !died.Contains(block.Block))];
        var curve = Curve([.. passes.Select(pass => (pass.Rate, pass.Passed))]);
        return CapacityEstimate.Of(
            scenario.Id,
            target,
            objective,
            plannedBlocks,
            StepOf(scenario.Levels, curve),
            blocks,
            scenario.Search is null ? curve : Found(curve, scenario.Levels, blocks)) with
        {
            LostToTarget = [.. died.Except(blocks.Select(block => block.Block)).Order()],
        };
    }

    /// <summary>A rate under which the target died is no figure, and it was not kept.</summary>
    private static IEnumerable<(int Block, double Rate, bool Passed)> Deadly(IEnumerable<TrialRecord> trials) =>
        from trial in trials
        where trial.HasDeath && !trial.HasInstrumentFault && trial.Levels.Count > 0
        let last = trial.Levels[^1].Measured.Level
        where ValidTrials.IsWithheld(trial, last)
        select (trial.Block, last.Value, false);

    private static IReadOnlyList<PassShare> Curve(IReadOnlyList<(double Rate, bool Passed)> passes)
    {
        var rates = passes.GroupBy(pass => pass.Rate).OrderBy(rate => rate.Key)
            .Select(rate => (Rate: rate.Key, Blocks: rate.Count(), Passed: rate.Count(pass => pass.Passed))).ToArray();
        var fitted = IsotonicFit.NonIncreasing([.. rates.Select(rate => (double)rate.Passed / rate.Blocks)], [.. rates.Select(rate => (double)rate.Blocks)]);
        return [.. rates.Zip(fitted, (rate, share) => new PassShare(rate.Rate, rate.Blocks, rate.Passed, share))];
    }

    private static IReadOnlyList<PassShare> Found(IEnumerable<PassShare> curve, IReadOnlyList<Level> grid, IEnumerable<BlockCapacity> blocks)
    {
        var found = blocks.Select(block => block.SearchedPerSecond).OfType<double>().Select(searched => GridStretch.RateOf(grid, searched).Value).ToArray();
        return [.. curve.Select(point => point with { Found = found.Count(rate => rate == point.RequestsPerSecond) })];
    }

    /// <summary>The largest there is among rates that were measured: they are rounded to whole requests.</summary>
    private static double StepOf(IReadOnlyList<Level> grid, IReadOnlyList<PassShare> curve)
    {
        if (curve.Count == 0) return 1;
        var measured = grid.Where(level => level.Value >= curve[0].RequestsPerSecond && level.Value <= curve[^1].RequestsPerSecond).ToArray();
        return measured.Zip(measured.Skip(1), (lower, higher) => higher.Value / lower.Value).DefaultIfEmpty(1).Max();
    }
}
