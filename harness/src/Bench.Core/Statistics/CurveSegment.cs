namespace Bench.Core.Statistics;

/// <summary>A curve between two neighbouring places, over blocks.</summary>
/// <param name="FromHeights">Log ratio above the level in each block, where the segment begins; the same blocks in the same order where it ends.</param>
internal sealed record CurveSegment(double FromX, double ToX, double[] FromHeights, double[] ToHeights)
{
    public bool BeginsAbove => FromHeights.Average() > 0;

    public bool EndsAbove => ToHeights.Average() > 0;

    /// <summary>Where the mean changes its side; null where it does not.</summary>
    public double? Crossing()
    {
        var (from, to) = (FromHeights.Average(), ToHeights.Average());
        return from == 0 ? FromX : from * to <= 0 ? XAt(from / (from - to)) : null;
    }

    /// <summary>Places whose interval holds the level: where the squared mean is at most t² times its variance, both quadratic in the position.</summary>
    public IEnumerable<Interval> Undecided()
    {
        var from = Spread.Of(FromHeights);
        var to = Spread.Of(ToHeights);
        var covariance = FromHeights.Zip(ToHeights, (here, there) => (here - from.Mean) * (there - to.Mean)).Sum() / from.DegreesOfFreedom;
        var quantile = from.Quantile((1 + MeanEstimate.Confidence) / 2);
        var scale = quantile * quantile / from.Count;
        var slope = to.Mean - from.Mean;
        var square = (slope * slope) - (scale * (from.Variance - (2 * covariance) + to.Variance));
        var linear = (2 * from.Mean * slope) - (scale * 2 * (covariance - from.Variance));
        var constant = (from.Mean * from.Mean) - (scale * from.Variance);
        double[] ends = [0, .. Roots(square, linear, constant).Where(root => root is > 0 and < 1).Order(), 1];
        return ends.Zip(ends.Skip(1))
            .Where(part => Value((part.First + part.Second) / 2) <= 0)
            .Select(part => new Interval(XAt(part.First), XAt(part.Second)));

        double Value(double position) => (((square * position) + linear) * position) + constant;
    }

    // The ends exactly, so that a range's ends can be told from places inside it.
    private double XAt(double position) => position switch
    {
        0 => FromX,
        1 => ToX,
        _ => FromX * Math.Pow(ToX / FromX, position),
    };

    private static double[] Roots(double square, double linear, double constant)
    {
        if (square == 0) return linear == 0 ? [] : [-constant / linear];
        var discriminant = (linear * linear) - (4 * square * constant);
        if (discriminant < 0) return [];
        // Without the loss of digits that the schoolbook formula has where both terms cancel.
        var half = -0.5 * (linear + Math.CopySign(Math.Sqrt(discriminant), linear));
        return half == 0 ? [0] : [half / square, constant / half];
    }
}
