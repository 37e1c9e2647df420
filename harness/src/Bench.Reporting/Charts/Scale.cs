using System.Globalization;

namespace Bench.Reporting.Charts;

/// <summary>Axes with round ticks.</summary>
internal static class Scale
{
    /// <summary>From zero to just above <paramref name="largest"/>, in steps of 1, 2 or 5 times a power of ten.</summary>
    public static Axis FromZero(string label, double largest)
    {
        var step = RoundStep((largest > 0 ? largest : 1) / 4);
        var top = Math.Ceiling((largest > 0 ? largest : 1) * 1.02 / step) * step;
        var ticks = Enumerable.Range(0, (int)Math.Round(top / step) + 1).Select(index => new Tick(index * step, Text(index * step)));
        return new Axis(label, 0, top, [.. ticks]);
    }

    /// <summary>Decimal logarithms that hold all <paramref name="values"/>, with ticks at 1, 2 and 5, or at powers of ten where the range is wide.</summary>
    public static Axis Logarithmic(string label, IReadOnlyCollection<double> values)
    {
        var low = Math.Log10(values.Min());
        var high = Math.Log10(values.Max());
        var margin = Math.Max(0.08, (high - low) * 0.06);
        (low, high) = (low - margin, high + margin);
        double[] digits = high - low > 2.2 ? [1] : [1, 2, 5];
        var ticks =
            from power in Enumerable.Range((int)Math.Floor(low), (int)Math.Ceiling(high) - (int)Math.Floor(low) + 1)
            from digit in digits
            let value = digit * Math.Pow(10, power)
            where Math.Log10(value) >= low && Math.Log10(value) <= high
            select new Tick(Math.Log10(value), Text(value));
        return new Axis(label, low, high, [.. ticks]);
    }

    private static double RoundStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return new[] { 1, 2, 5, 10 }.Select(digit => digit * power).First(step => step >= rough * 0.999);
    }

    private static string Text(double value) => value.ToString(value >= 1000 ? "N0" : "0.######", CultureInfo.InvariantCulture);
}
