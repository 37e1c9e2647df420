using Bench.Core.Findings;
using Bench.Core.Running;
using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Statistics;

/// <summary>Analyses of runs whose trials measured parts of a capacity's grid.</summary>
public class SearchedCapacityTests
{
    private static readonly IReadOnlyList<Level> Grid = CapacityScenarios.Grid;

    private static readonly RunManifest Manifest = TrialBuilder.Manifest() with
    {
        Suite = TrialBuilder.Manifest().Suite with { Scenarios = [CapacityScenarios.Searched with { Id = "json" }], Comparisons = [new Comparison("a", "b")] },
    };

    [Fact]
    public void Blocks_that_measured_other_parts_of_the_grid_have_their_capacities_on_the_same_rates()
    {
        var capacity = Capacity("a", [Trial("a", 1, from: 10, "++++---"), Trial("a", 2, from: 12, "++++---"), Trial("a", 3, from: 11, "++++---")]);

        Assert.Equal(CapacityKind.Observed, capacity.Kind);
        Assert.Equal([Grid[13].Value, Grid[15].Value, Grid[14].Value], capacity.Blocks.Select(block => block.RequestsPerSecond));
        Assert.All(capacity.Blocks, block => Assert.NotNull(block.SearchedPerSecond));
    }

    [Fact]
    public void The_pass_curve_says_in_how_many_blocks_each_rate_was_measured_and_to_which_the_searches_led()
    {
        var curve = Capacity("a", [Trial("a", 1, from: 10, "++++---"), Trial("a", 2, from: 12, "++++---"), Trial("a", 3, from: 12, "++++---")]).Curve;

        Assert.Equal([1, 1, 3, 3, 3, 3, 3, 2, 2], curve.Select(point => point.Blocks));
        Assert.Equal([0, 0, 0, 0, 1, 0, 2, 0, 0], curve.Select(point => point.Found!.Value));
    }

    [Fact]
    public void A_rate_that_was_left_out_costs_its_block_nothing()
    {
        var whole = Trial("a", 1, from: 10, "++++---");
        var left = whole with { Findings = [CapacityScenarios.Fault(Grid[11]) with { Effect = FindingEffect.Withheld }] };

        Assert.Equal(Capacity("a", [whole]).Blocks, Capacity("a", [left]).Blocks);
        Assert.Equal(6, Capacity("a", [left]).Curve.Count);
    }

    [Fact]
    public void A_stretch_that_does_not_hold_the_capacity_makes_a_bound()
    {
        var capacity = Capacity("a", [Trial("a", 1, from: 10, "+++++++"), Trial("a", 2, from: 10, "++++---")]);

        Assert.Equal(CapacityKind.Above, capacity.Kind);
        Assert.Null(capacity.Interval);
    }

    [Fact]
    public void Only_rates_that_some_trial_came_to_are_cells_and_none_of_them_is_required()
    {
        var analysis = RunAnalysis.Analyse(Manifest, [Trial("a", 1, from: 10, "++++---"), Trial("b", 1, from: 4, "++++---")]);

        Assert.Equal(14, analysis.Cells.Count);
        Assert.All(analysis.Cells, cell => Assert.Equal((1, 1), (cell.ValidBlocks, cell.PlannedBlocks)));
        Assert.Empty(analysis.RequiredCells);
    }

    private static CapacityEstimate Capacity(string target, IReadOnlyList<TrialRecord> trials) =>
        RunAnalysis.Analyse(Manifest, trials).Capacities.Single(capacity => capacity.Target == target);

    /// <summary>A trial whose search led to the fifth of its rates.</summary>
    private static TrialRecord Trial(string target, int block, int from, string passes)
    {
        var planned = Manifest.Plan.Single(trial => trial.Target == target && trial.Block == block);
        var found = LevelResults.Sound(new ClosedLevel(64), completed: (long)(2 * Grid[from + 4].Value));
        return TrialBuilder.Trial(planned, 1) with
        {
            Levels = [.. passes.Select((pass, index) => CapacityScenarios.Record(Grid[from + index], pass == '+'))],
            Stretch = new MeasuredStretch(found, []),
        };
    }
}
