using Bench.Core.Statistics;
using CsCheck;

namespace Bench.Core.Tests.Statistics;

public class LogRatiosTests
{
    private static readonly LogRatios Json = InBlocks.Ratios(3.1, 3.0, 3.2, 2.9);
    private static readonly LogRatios Orders = InBlocks.Ratios(1.5, 1.4, 1.6, 1.55);
    private static readonly LogRatios Objects = InBlocks.Ratios(0.9, 0.95, 0.97, 0.88);

    private static readonly Gen<double[][]> Tables = Gen.Int[2, 20].SelectMany(blocks => Gen.Double[0.1, 10].Array[blocks].Array[1, 6]);

    // scipy 1.10.1: d = log(a).mean(axis=0) over three rows of four blocks; exp of stats.t.interval(0.95, 3, d.mean(), d.std(ddof=1)/2).
    [Fact]
    public void The_geometric_mean_over_contracts_has_the_interval_that_scipy_gives_for_the_mean_of_each_block()
    {
        var estimate = RatioEstimate.Of(LogRatios.GeometricMean([Json, Orders, Objects]))!;

        Assert.Equal(1.6205416662415244, estimate.Ratio, 10);
        Assert.Equal(1.53203715, estimate.Interval!.Value.Low, 8);
        Assert.Equal(1.71415901, estimate.Interval.Value.High, 8);
    }

    // scipy 1.10.1: the same of log(json) - log(orders).
    [Fact]
    public void The_difference_in_differences_is_paired_by_block_as_scipy_pairs_it()
    {
        var estimate = RatioEstimate.Of(Json.Over(Orders))!;

        Assert.Equal(2.0176228480052605, estimate.Ratio, 10);
        Assert.Equal(1.84073555, estimate.Interval!.Value.Low, 8);
        Assert.Equal(2.2115083, estimate.Interval.Value.High, 7);
    }

    [Fact]
    public void A_block_that_lacks_half_of_the_contracts_gives_no_mean()
    {
        var incomplete = LogRatios.Between([.. InBlocks.Of(3, 3, 3, 3).Skip(1)], InBlocks.Of(1, 1, 1, 1));

        Assert.Equal([2, 3, 4], LogRatios.GeometricMean([incomplete, Orders]).Blocks.Select(block => block.Block));
        Assert.Equal([2, 3, 4], Orders.Over(incomplete).Blocks.Select(block => block.Block));
    }

    [Fact]
    public void A_block_that_lacks_a_contract_is_not_moved_by_the_size_of_that_contract_s_ratio()
    {
        var (three, half) = (InBlocks.Ratios(3, 3, 3, 3), InBlocks.Ratios(0.5, 0.5, 0.5, 0.5));

        Assert.All(LogRatios.GeometricMean([three, three, half.Without(new HashSet<int> { 2 })]).Values, value => Assert.Equal(Math.Log(4.5) / 3, value, 10));
    }

    [Fact]
    public void A_block_that_lacks_a_contract_speaks_by_how_far_the_others_are_from_their_means()
    {
        var mean = LogRatios.GeometricMean([Json, Orders, Objects.Without(new HashSet<int> { 1 })]);

        var places = new[] { Json.Values.Average(), Orders.Values.Average(), Objects.Values.Skip(1).Average() };
        Assert.Equal(places.Average() + ((Json.Values[0] - places[0] + Orders.Values[0] - places[1]) / 2), mean.Values[0], 10);
        Assert.Equal(LogRatios.GeometricMean([Json, Orders, Objects]).Values.Skip(1), mean.Values.Skip(1));
    }

    [Fact]
    public void Where_a_contract_has_no_block_there_is_no_mean() => Assert.Empty(LogRatios.GeometricMean([Json, Orders, InBlocks.Ratios()]).Blocks);

    [Fact]
    public void A_mean_of_nothing_is_refused() => Assert.Throws<ArgumentException>(() => LogRatios.GeometricMean([]));

    [Fact]
    public void The_geometric_mean_of_reciprocals_is_the_reciprocal() => Tables.Sample(table =>
    {
        var mean = LogRatios.GeometricMean([.. table.Select(row => InBlocks.Ratios(row))]);
        var reciprocal = LogRatios.GeometricMean([.. table.Select(row => InBlocks.Ratios([.. row.Select(ratio => 1 / ratio)]))]);
        Assert.All(mean.Values.Zip(reciprocal.Values), pair => Assert.Equal(0, pair.First + pair.Second, 9));
    });

    [Fact]
    public void What_both_places_have_in_common_drops_out_of_the_difference() => Tables.Where(table => table.Length >= 2).Sample(table =>
    {
        var plain = InBlocks.Ratios(table[0]).Over(InBlocks.Ratios(table[1]));
        var shifted = InBlocks.Ratios([.. table[0].Select(ratio => 7 * ratio)]).Over(InBlocks.Ratios([.. table[1].Select(ratio => 7 * ratio)]));
        Assert.All(plain.Values.Zip(shifted.Values), pair => Assert.Equal(pair.First, pair.Second, 9));
    });

    [Fact]
    public void The_order_of_contracts_does_not_matter() => Tables.Sample(table =>
    {
        var forward = LogRatios.GeometricMean([.. table.Select(row => InBlocks.Ratios(row))]);
        var backward = LogRatios.GeometricMean([.. table.Reverse().Select(row => InBlocks.Ratios(row))]);
        Assert.All(forward.Values.Zip(backward.Values), pair => Assert.Equal(pair.First, pair.Second, 9));
    });
}
