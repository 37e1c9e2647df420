namespace Bench.Core.Statistics;

/// <summary>A closed range: where an estimate lies with 95 % confidence unless its holder says otherwise, or bounds.</summary>
public readonly record struct Interval(double Low, double High)
{
    public bool Contains(double value) => Low <= value && value <= High;

    public bool IsInside(Interval bounds) => bounds.Low <= Low && High <= bounds.High;

    /// <summary>The same range of a ratio or a rate, wider by a factor at both ends.</summary>
    public Interval WidenedBy(double factor) => new(Low / factor, High * factor);

    /// <summary>The same range on another scale; <paramref name="scale"/> must be increasing.</summary>
    public Interval Map(Func<double, double> scale) => new(scale(Low), scale(High));
}
