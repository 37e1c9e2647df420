using Bench.Core.Statistics;

namespace Bench.Core.Tests.Statistics;

public class RankIntervalTests
{
    // scipy 1.10.1 and statsmodels 0.13.5: ttest_rel of the logs of each pair, multipletests(method='holm'): a and b 0.99, all others below 1e-4.
    private static readonly Dictionary<string, IReadOnlyList<BlockValue>> Rates = new()
    {
        ["a"] = InBlocks.Of(100, 102, 101, 99, 103),
        ["b"] = InBlocks.Of(100.5, 101, 102, 99.5, 102),
        ["c"] = InBlocks.Of(80, 81, 79, 82, 80.5),
        ["d"] = InBlocks.Of(50, 52, 51, 49, 50.5),
    };

    [Fact]
    public void Targets_that_cannot_be_told_apart_share_their_ranks() => Assert.Equal(
        [new RankInterval("a", 1, 2), new RankInterval("b", 1, 2), new RankInterval("c", 3, 3), new RankInterval("d", 4, 4)],
        RankInterval.Of(Rates).OrderBy(rank => rank.Target));

    [Fact]
    public void The_unit_changes_no_rank() => Assert.Equal(
        RankInterval.Of(Rates),
        RankInterval.Of(Rates.ToDictionary(
            target => target.Key,
            target => (IReadOnlyList<BlockValue>)[.. target.Value.Select(block => block with { Value = block.Value * 60 })])));

    [Fact]
    public void A_target_without_blocks_may_have_any_rank()
    {
        var rates = new Dictionary<string, IReadOnlyList<BlockValue>>(Rates) { ["e"] = [] };

        Assert.Equal(new RankInterval("e", 1, 5), RankInterval.Of(rates)[^1]);
        Assert.Equal(new RankInterval("d", 4, 5), RankInterval.Of(rates)[^2]);
    }

    [Fact]
    public void All_true_ranks_are_inside_their_intervals_in_nineteen_runs_of_twenty()
    {
        const int Runs = 2000;
        // Two pairs of equals: a pair may come in either order.
        Dictionary<string, (double Rate, int Best, int Worst)> truth = new()
        {
            ["a"] = (100, 1, 2),
            ["b"] = (100, 1, 2),
            ["c"] = (97, 3, 4),
            ["d"] = (97, 3, 4),
            ["e"] = (90, 5, 5),
        };
        var random = new Random(20261125);
        var covered = Enumerable.Range(0, Runs).Count(_ => RankInterval
            .Of(truth.ToDictionary(
                target => target.Key,
                target => InBlocks.Of([.. Enumerable.Range(0, 12).Select(_ => target.Value.Rate * Math.Exp(0.02 * Noise.Normal(random)))])))
            .All(rank => rank.Best <= truth[rank.Target].Best && rank.Worst >= truth[rank.Target].Worst));

        // Three standard errors below 95 %.
        Assert.InRange((double)covered / Runs, 0.935, 1);
    }
}
