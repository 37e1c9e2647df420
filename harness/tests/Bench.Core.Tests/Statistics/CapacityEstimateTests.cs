using Bench.Core.Findings;
using Bench.Core.Running;
using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Statistics;

public class CapacityEstimateTests
{
    private const double Step = 1.05;

    private static readonly LatencyObjective Objective = new(99, 250_000_000);

    [Theory]
    [InlineData("++++----", CapacityKind.Observed, 400)]
    [InlineData("--------", CapacityKind.Below, 100)]
    [InlineData("++++++++", CapacityKind.Above, 800)]
    [InlineData("+++-++--", CapacityKind.Observed, 600)] // one noisy failure below two passes
    [InlineData("+++--+--", CapacityKind.Observed, 300)] // one noisy pass above two failures
    [InlineData("+++++++-", CapacityKind.Observed, 700)]
    public void A_block_ends_where_more_fails_than_passes(string passes, CapacityKind kind, double rate)
    {
        var capacity = BlockCapacity.Of(1, [.. passes.Select((pass, index) => ((index + 1) * 100.0, pass == '+'))]);

        Assert.Equal(new BlockCapacity(1, kind, rate), capacity);
    }

    [Theory]
    [InlineData("++.+--", true)]
    [InlineData("+++--.-", true)]
    [InlineData("+++-.-", false)] // a pass would make the failure below it the odd one
    [InlineData("++.---", false)]
    [InlineData("++..--", false)]
    [InlineData(".++---", true)]
    [InlineData("------.", true)] // one pass above so many failures would be an odd one
    [InlineData("++++++.", false)]
    [InlineData("......", false)]
    public void A_rate_is_missed_where_the_capacity_would_be_another_by_its_passing(string passes, bool isTheSame)
    {
        var rates = passes.Select((pass, index) => (Pass: pass, Rate: (index + 1) * 100.0)).ToArray();

        Assert.Equal(isTheSame, BlockCapacity.IsTheSameWithout(
            [.. rates.Where(rate => rate.Pass == '.').Select(rate => rate.Rate)],
            [.. rates.Where(rate => rate.Pass != '.').Select(rate => (rate.Rate, rate.Pass == '+'))]));
    }

    [Fact]
    public void Over_blocks_it_is_the_geometric_mean_with_a_t_interval_and_a_step()
    {
        var capacity = Of(Observed(400), Observed(500), Observed(625));

        Assert.Equal(CapacityKind.Observed, capacity.Kind);
        Assert.Equal(500, capacity.RequestsPerSecond!.Value, 9);
        // Logarithms -ln 1.25, 0, ln 1.25: standard error ln 1.25 / √3, and 4.302653 for two degrees of freedom.
        var half = 4.30265273 * Math.Log(1.25) / Math.Sqrt(3);
        Assert.Equal(500 * Math.Exp(-half) / Step, capacity.Interval!.Value.Low, 3);
        Assert.Equal(500 * Math.Exp(half) * Step, capacity.Interval!.Value.High, 3);
    }

    [Fact]
    public void One_block_has_no_interval() => Assert.Null(Of(Observed(400)).Interval);

    [Fact]
    public void A_block_beyond_an_end_makes_a_bound_of_the_mean()
    {
        Assert.Equal((CapacityKind.Above, 800), (Of(Above(800), Above(800)).Kind, Math.Round(Of(Above(800), Above(800)).RequestsPerSecond!.Value)));
        Assert.Equal(CapacityKind.Above, Of(Observed(700), Above(800)).Kind);
        Assert.Equal(CapacityKind.Below, Of(Observed(100), Below(100)).Kind);
        Assert.Null(Of(Observed(700), Above(800)).Interval);
    }

    [Fact]
    public void Beyond_both_ends_or_without_a_block_nothing_is_known()
    {
        Assert.Null(Of(Below(100), Above(800)).RequestsPerSecond);
        Assert.Equal(CapacityKind.Unknown, Of().Kind);
    }

    [Fact]
    public void A_rate_under_which_the_target_died_was_not_kept()
    {
        var manifest = TrialBuilder.Manifest(blocks: 1);
        var lived = TrialBuilder.Trial(
            manifest.Plan[0], 300, 1,
            new Finding(FindingKind.TargetDied, FindingEffect.Result, null, "exit 1", "see the log"),
            new Finding(FindingKind.TooShort, FindingEffect.Withheld, new ClosedLevel(16), "cut short", "see the log"));
        var died = new LevelRecord(TrialBuilder.Level(16, 300, [1_000_000], [1_000_000], 0), null, null);
        var scenario = manifest.Suite.Scenarios[0] with { Levels = [new ClosedLevel(8), new ClosedLevel(16), new ClosedLevel(32)] };

        var capacity = CapacityFigures.Of(new ValidTrials([lived with { Levels = [lived.Levels[0], died] }]), scenario, Objective, "a", 1);

        Assert.Equal(new BlockCapacity(1, CapacityKind.Observed, 8), Assert.Single(capacity.Blocks));
    }

    [Fact]
    public void A_block_in_which_the_target_died_before_any_rate_was_lost_to_it_and_a_void_one_was_not()
    {
        var manifest = TrialBuilder.Manifest(blocks: 2);
        var died = new Finding(FindingKind.TargetDied, FindingEffect.Result, null, "exit 1", "see the log");
        var spoilt = new Finding(FindingKind.MachineSlowed, FindingEffect.Void, null, "slow", "repeat");

        var capacity = CapacityFigures.Of(
            new ValidTrials([TrialBuilder.Trial(manifest.Plan[0], 300, 1, died) with { Levels = [] }, TrialBuilder.Trial(manifest.Plan[3], 300, 1, spoilt)]),
            manifest.Suite.Scenarios[0], Objective, "a", 2);

        Assert.Equal((0, 2), (capacity.ValidBlocks, capacity.PlannedBlocks));
        Assert.Equal([1], capacity.LostToTarget);
    }

    [Fact]
    public void A_block_in_which_the_target_kept_all_rates_until_it_died_is_no_bound_but_lost_to_it()
    {
        var manifest = TrialBuilder.Manifest();
        var died = TrialBuilder.Trial(manifest.Plan[0], 300, 1, new Finding(FindingKind.TargetDied, FindingEffect.Result, null, "exit 1", "see the log"));

        var capacity = CapacityFigures.Of(new ValidTrials([died]), manifest.Suite.Scenarios[0], Objective, "a", 1);

        Assert.Equal(CapacityKind.Unknown, capacity.Kind);
        Assert.Equal([1], capacity.LostToTarget);
    }

    [Fact]
    public void Ratios_are_taken_inside_blocks()
    {
        var ratio = CapacityComparison.Of(new Comparison("a", "b"), Of(Observed(400), Observed(600)), Of(Observed(200), Observed(300)));

        Assert.Equal((CapacityKind.Observed, 2.0), (ratio.Kind, Math.Round(ratio.Estimate!.Ratio, 9)));
        Assert.NotNull(ratio.Estimate.Interval);
    }

    [Fact]
    public void A_ratio_with_a_capacity_beyond_the_grid_is_a_bound()
    {
        var ratio = CapacityComparison.Of(new Comparison("a", "b"), Of(Above(800), Above(800)), Of(Observed(200), Observed(200)));

        Assert.Equal((CapacityKind.Above, 4.0), (ratio.Kind, Math.Round(ratio.Estimate!.Ratio, 9)));
        Assert.Null(ratio.Estimate.Interval);
        Assert.Equal(CapacityKind.Below, CapacityComparison.Of(new Comparison("a", "b"), Of(Observed(200)), Of(Above(800))).Kind);
        Assert.Null(CapacityComparison.Of(new Comparison("a", "b"), Of(Above(800)), Of(Above(800))).Estimate);
    }

    /// <summary>Simulated blocks whose passes are drawn around a known capacity: the interval must hold it at least as often as it says.</summary>
    [Fact]
    public void Its_interval_holds_the_true_capacity()
    {
        const int runs = 400;
        const int blocks = 10;
        const double truth = 520;
        var random = new Random(5);
        var rates = Enumerable.Range(0, 40).Select(step => 200 * Math.Pow(Step, step)).ToArray();
        var held = Enumerable.Range(0, runs).Count(_ =>
        {
            // Ten per cent wide in the logarithm, as a queue near its capacity is from one start to the next.
            var measured = Enumerable.Range(1, blocks).Select(block => BlockCapacity.Of(block,
                [.. rates.Select(rate => (rate, random.NextDouble() < 1 / (1 + Math.Exp(Math.Log(rate / truth) / 0.05))))]));
            return Of([.. measured]).Interval!.Value.Contains(truth);
        });
        // 95 % of 400 less three standard deviations of the binomial.
        Assert.True(held >= (0.95 * runs) - (3 * Math.Sqrt(0.95 * 0.05 * runs)), $"{held} of {runs}");
    }

    private static CapacityEstimate Of(params BlockCapacity[] blocks) =>
        CapacityEstimate.Of("s", "t", Objective, blocks.Length, Step, [.. blocks.Select((block, index) => block with { Block = index + 1 })], []);

    private static BlockCapacity Observed(double rate) => new(0, CapacityKind.Observed, rate);

    private static BlockCapacity Above(double rate) => new(0, CapacityKind.Above, rate);

    private static BlockCapacity Below(double rate) => new(0, CapacityKind.Below, rate);
}
