using Bench.Core.Claims;
using Bench.Core.Claims.Ruling;
using Bench.Core.Measurement;
using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Claims;

/// <summary>Claims about capacities: b serves 200 requests a second in each of twelve blocks, a 400 and 441 in turn, on a grid with steps of 5 %.</summary>
public class CapacityClaimTests
{
    private const int Blocks = 12;
    private const double Step = 1.05;

    // Log ratios ln 2.1 ± ln 1.05 in turn: a standard error of ln 1.05 / √11, and 2.200985 for eleven degrees of freedom.
    private static readonly double Half = 2.20098516 * Math.Log(1.05) / Math.Sqrt(11);

    private static readonly CapacityEstimate A = Capacity("a", block => new BlockCapacity(block, CapacityKind.Observed, block % 2 == 0 ? 400 : 441));
    private static readonly CapacityEstimate B = Capacity("b", block => new BlockCapacity(block, CapacityKind.Observed, 200));

    [Fact]
    public void The_ratio_of_capacities_is_paired_by_block_and_wider_by_a_step_of_the_grid()
    {
        var part = Judge(1.9, A, B).Parts[0];

        Assert.Equal((VerdictKind.Supported, Blocks), (part.Kind, part.ValidBlocks));
        Assert.Equal(2.1, part.Estimate!.Ratio, 9);
        Assert.Equal(2.1 * Math.Exp(-Half) / Step, part.Estimate.Interval!.Value.Low, 6);
        Assert.Equal(2.1 * Math.Exp(Half) * Step, part.Estimate.Interval.Value.High, 6);
        Assert.Null(Assert.Single(part.Places!).OfLevel);
    }

    [Fact]
    public void What_only_holds_to_the_nearest_step_is_not_supported() =>
        // Without the step the interval would begin at 2.03.
        Assert.Equal(VerdictKind.Inconclusive, Judge(2, A, B).Kind);

    [Fact]
    public void The_test_says_what_the_interval_says() =>
        Assert.Equal(OneSidedTest.Level, Judge(2.1 * Math.Exp(-Half) / Step, A, B).Parts[0].SupportP!.Value, 6);

    [Theory]
    [InlineData(CapacityKind.Above, "the capacity of a in capacity lies above the rates that were measured, in 1 of 12 blocks")]
    [InlineData(CapacityKind.Below, "the capacity of a in capacity lies below the rates that were measured, in 1 of 12 blocks")]
    public void A_block_beyond_the_grid_leaves_the_part_undecided(CapacityKind kind, string reason)
    {
        var beyond = Capacity("a", block => new BlockCapacity(block, block == 3 ? kind : CapacityKind.Observed, 441));

        var verdict = Judge(1.5, beyond, B);

        Assert.Equal((VerdictKind.Inconclusive, reason), (verdict.Kind, verdict.Reason));
    }

    [Fact]
    public void A_variant_above_the_grid_may_be_the_best_and_one_below_it_is_not()
    {
        var above = Capacity("c", block => new BlockCapacity(block, CapacityKind.Above, 150));
        var below = Capacity("c", block => new BlockCapacity(block, CapacityKind.Below, 100));

        Assert.Contains("the capacity of c", Judge(1.5, A, B, above).Reason, StringComparison.Ordinal);
        Assert.Equal(VerdictKind.Supported, Judge(1.5, A, B, below).Kind);
    }

    [Fact]
    public void Blocks_without_a_capacity_do_not_count()
    {
        var nine = Capacity("b", block => new BlockCapacity(block, CapacityKind.Observed, 200), blocks: 9);

        Assert.Contains("too few blocks", Judge(1.5, A, nine).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", VerdictKind.Inconclusive)]
    [InlineData("b", VerdictKind.Supported)]
    public void Blocks_in_which_a_target_died_without_a_capacity_speak_not_for_it(string died, VerdictKind expected)
    {
        CapacityEstimate Surviving(CapacityEstimate whole) => whole.Target != died
            ? whole
            : Capacity(died, block => whole.Blocks[block - 1], blocks: 11) with { LostToTarget = [12] };

        var part = Judge(1.5, Surviving(A), Surviving(B)).Parts[0];

        Assert.Equal((expected, 12, 11, 1), (part.Kind, part.Blocks!.Planned, part.Blocks.Valid, part.Blocks.LostToTargets));
    }

    [Fact]
    public void A_twin_whose_capacity_differs_leaves_the_part_undecided()
    {
        var twin = Capacity("a~aa", block => new BlockCapacity(block, CapacityKind.Observed, block % 2 == 0 ? 600 : 661.5));

        var verdict = Judge(1.5, [A, B, twin], [CapacityComparison.Of(new Comparison("a~aa", "a"), twin, A)], "b");

        Assert.Contains("noise floor", verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_without_an_objective_has_no_capacity() =>
        Assert.Equal("not in this run: any figure of capacity, requests/s", Judge(1.5, [], [], "b").Reason);

    private static Verdict Judge(double threshold, params CapacityEstimate[] capacities) =>
        Judge(threshold, capacities, [], [.. capacities.Select(capacity => capacity.Target).Skip(1)]);

    private static Verdict Judge(
        double threshold, IReadOnlyList<CapacityEstimate> capacities, IReadOnlyList<CapacityComparison> comparisons, params string[] against)
    {
        var part = InventedRun.Ratio(threshold, scenario: "capacity") with { Metric = ClaimMetric.CapacityPerSecond, Against = against };
        string[] targets = ["a", .. against];
        var data = new ClaimData([.. targets.Select(CellOf)], [], capacities, comparisons, [], Blocks);
        return Assert.Single(ClaimVerdicts.Of([FixedClaim.Of(InventedRun.Claim(RuleKind.All, part))], data, []));
    }

    private static CapacityEstimate Capacity(string target, Func<int, BlockCapacity> at, int blocks = Blocks) =>
        CapacityEstimate.Of("capacity", target, new LatencyObjective(99, 250_000_000), Blocks, Step, [.. Enumerable.Range(1, blocks).Select(at)], []);

    private static Cell CellOf(string target) => new(
        "capacity", target, new OpenLevel(100, ArrivalKind.Poisson, 64), Blocks, Blocks, null, null, null, null, new Conservation(0, 0, 0, 0),
        new Dictionary<FailureKind, long>(), []);
}
