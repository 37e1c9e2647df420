using Bench.Core.Statistics;
using CsCheck;

namespace Bench.Core.Tests.Statistics;

public class CrossoverTests
{
    private static readonly CurvePoint[] Queries =
    [
        new(1, InBlocks.Ratios(3.0, 2.9, 3.2, 3.1, 2.8)),
        new(5, InBlocks.Ratios(2.0, 1.9, 2.1, 2.2, 1.95)),
        new(20, InBlocks.Ratios(1.35, 1.25, 1.3, 1.4, 1.22)),
        new(50, InBlocks.Ratios(1.05, 1.1, 1.0, 1.12, 0.98)),
    ];

    // numpy 1.24.2, scipy 1.10.1: each block's log ratio interpolated on a grid of 2,000,001 places of log x; places whose |mean| is at most
    // stats.t.ppf(0.975, 4) standard errors from log 1.2.
    [Fact]
    public void Place_and_interval_are_those_of_a_dense_grid()
    {
        var crossover = Crossover.Of(Queries, 1.2)!;

        Assert.Equal(28.270504713192427, crossover.At!.Value, 3);
        Assert.Equal(21.24607406515711, crossover.Low!.Value, 3);
        Assert.Equal(37.07435069271544, crossover.High!.Value, 3);
        Assert.True(crossover.BeginsAbove);
        Assert.False(crossover.IsOpenBelow || crossover.IsOpenAbove);
    }

    [Fact]
    public void A_curve_that_stays_clearly_above_has_no_crossing()
    {
        var crossover = Crossover.Of(Queries[..2], 1.2)!;

        Assert.Equal(new Crossover(null, null, null, BeginsAbove: true, IsOpenBelow: false, IsOpenAbove: false), crossover);
    }

    [Fact]
    public void A_crossing_that_may_lie_beyond_the_range_has_no_end()
    {
        var crossover = Crossover.Of(Queries, 1.05)!;

        Assert.NotNull(crossover.At);
        Assert.NotNull(crossover.Low);
        Assert.Null(crossover.High);
        Assert.True(crossover.IsOpenAbove);
    }

    [Fact]
    public void A_stretch_takes_the_blocks_that_hold_both_its_ends()
    {
        CurvePoint[] curve = [.. Queries[..3], Queries[3] with { Ratios = InBlocks.Ratios(1.05, 1.1, 1.0) }];
        CurvePoint[] cut = [.. Queries.Select(point => point with { Ratios = InBlocks.Ratios([.. point.Ratios.Values.Take(3).Select(Math.Exp)]) })];

        Assert.Equal(Crossover.Of(cut, 1.2)!.At!.Value, Crossover.Of(curve, 1.2)!.At!.Value, 9);
    }

    [Fact]
    public void Where_the_stretches_beside_a_place_see_it_on_either_side_the_curve_crosses_there()
    {
        CurvePoint[] curve =
        [
            new(1, InBlocks.Ratios(2.0, 2.1, 2, 2).Without(new HashSet<int> { 3, 4 })),
            new(5, InBlocks.Ratios(1.25, 1.26, 1.15, 1.14)),
            new(20, InBlocks.Ratios(1, 1, 1.0, 1.01).Without(new HashSet<int> { 1, 2 })),
        ];

        Assert.Equal(5, Crossover.Of(curve, 1.2)!.At);
    }

    [Fact]
    public void One_block_gives_no_interval_so_no_crossover() =>
        Assert.Null(Crossover.Of([new(1, InBlocks.Ratios(2)), new(2, InBlocks.Ratios(1))], 1.5));

    [Fact]
    public void Twice_the_x_everywhere_is_twice_the_crossing() => Gen.Double[0.5, 4].Array[6].Array[2, 5].Sample(rows =>
    {
        CurvePoint[] Curve(double scale) => [.. rows.Select((row, index) => new CurvePoint(scale * Math.Pow(3, index), InBlocks.Ratios(row)))];
        var (plain, scaled) = (Crossover.Of(Curve(1), 1.2)!, Crossover.Of(Curve(2), 1.2)!);
        AssertTwice(plain.At, scaled.At);
        AssertTwice(plain.Low, scaled.Low);
        AssertTwice(plain.High, scaled.High);
    });

    [Fact]
    public void A_ratio_and_its_reciprocal_cross_at_the_same_place() => Gen.Double[0.5, 4].Array[6].Array[2, 5].Sample(rows =>
    {
        CurvePoint[] Curve(double power) =>
            [.. rows.Select((row, index) => new CurvePoint(Math.Pow(3, index), InBlocks.Ratios([.. row.Select(ratio => Math.Pow(ratio, power))])))];
        var (plain, reciprocal) = (Crossover.Of(Curve(1), 1.2)!, Crossover.Of(Curve(-1), 1 / 1.2)!);
        Assert.Equal(plain.At ?? 0, reciprocal.At ?? 0, 6);
        Assert.Equal(plain.Low ?? 0, reciprocal.Low ?? 0, 6);
        Assert.NotEqual(plain.BeginsAbove, reciprocal.BeginsAbove);
    });

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.5)]
    public void The_interval_holds_the_true_crossing_as_often_as_it_says_or_more(double slopePerDoubling)
    {
        const int Runs = 2000;
        double[] places = [1, 4, 16, 64];
        const double TrueCrossing = 7;
        var random = new Random(20261125);
        var covered = Enumerable.Range(0, Runs).Count(_ =>
        {
            CurvePoint[] curve = [.. places.Select(x => new CurvePoint(x, InBlocks.Logs(
                [.. Enumerable.Range(0, 12).Select(_ => (slopePerDoubling * Math.Log2(TrueCrossing / x)) + (0.1 * Noise.Normal(random)))])))];
            var crossover = Crossover.Of(curve, 1)!;
            return (crossover.IsOpenBelow || crossover.Low <= TrueCrossing) && (crossover.IsOpenAbove || crossover.High >= TrueCrossing);
        });

        // Three standard errors below 95 %; places that are not told from the level on both sides of the crossing only add to it.
        Assert.InRange((double)covered / Runs, 0.935, 1);
    }

    private static void AssertTwice(double? plain, double? scaled)
    {
        Assert.Equal(plain is null, scaled is null);
        if (plain is { } value) Assert.Equal(2, scaled!.Value / value, 6);
    }
}
