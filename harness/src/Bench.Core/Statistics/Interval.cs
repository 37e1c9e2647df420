namespace Bench.Core.Statistics;

/// <summary>A closed range that an estimate lies in with 95 % confidence.</summary>
public readonly record struct Interval(double Low, double High)
{
    public bool Contains(double value) => Low <= value && value <= High;

    /// <summary>The same range on another scale; <paramref name="scale"/> must be increasing.</summary>
    public Interval Map(Func<double, double> scale) => new(scale(Low), scale(High));
}
