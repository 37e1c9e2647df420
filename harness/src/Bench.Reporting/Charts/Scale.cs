using System.Globalization;

namespace Bench.Reporting.Charts;

/// <summary>Axes with round ticks.</summary>
internal static class Scale
{
    private const int FewestSteps = 4;
    private const int MostSteps = 8;

    /// <summary>From zero to the first round tick above <paramref name="largest"/>, in those of the round steps that leave the least room empty.</summary>
    public static Axis FromZero(string label, double largest)
    {
        var reached = (largest > 0 ? largest : 1) * 1.02;
        var (step, count) = RoundSteps(reached)
            .Select(step => (Step: step, Count: (int)Math.Ceiling(reached / step)))
            .Where(steps => steps.Count is >= FewestSteps and <= MostSteps)
            .MinBy(steps => (steps.Step * steps.Count, steps.Count));
        return new Axis(label, 0, step * count, Steps(step, count));
    }

    /// <summary>From zero to <paramref name="end"/>, where the data end too.</summary>
    public static Axis Until(string label, double end)
    {
        var step = RoundStep(end / 6);
        return new Axis(label, 0, end, Steps(step, (int)Math.Floor(end / step * 1.0001)));
    }

    /// <summary>Shares of a whole, from none to all.</summary>
    public static Axis Shares(string label) =>
        new(label, 0, 1.05, [.. Enumerable.Range(0, 5).Select(quarter => new Tick(quarter / 4.0, Text(quarter / 4.0)))]);

    /// <summary>One row for each name, the first on top.</summary>
    public static Axis Rows(IReadOnlyList<string> names) =>
        new(string.Empty, -0.6, names.Count - 0.4, [.. names.Select((name, row) => new Tick(names.Count - 1 - row, name))]);

    /// <summary>
    /// Decimal logarithms that hold all <paramref name="values"/>, with ticks at 1, 2 and 5, at powers of ten where the range
    /// is wide, and in equal steps where it is so narrow that it holds none or one of these.
    /// </summary>
    public static Axis Logarithmic(string label, IReadOnlyCollection<double> values)
    {
        var low = Math.Log10(values.Min());
        var high = Math.Log10(values.Max());
        var margin = Math.Max(0.08, (high - low) * 0.06);
        (low, high) = (low - margin, high + margin);
        double[] digits = high - low > 2.2 ? [1] : [1, 2, 5];
        Tick[] ticks =
        [
            .. from power in Enumerable.Range((int)Math.Floor(low), (int)Math.Ceiling(high) - (int)Math.Floor(low) + 1)
               from digit in digits
               let value = digit * Math.Pow(10, power)
               where Math.Log10(value) >= low && Math.Log10(value) <= high
               select new Tick(Math.Log10(value), Text(value)),
        ];
        return new Axis(label, low, high, ticks.Length > 1 ? ticks : InEqualSteps(Math.Pow(10, low), Math.Pow(10, high)));
    }

    private static Tick[] InEqualSteps(double lowest, double highest)
    {
        var step = RoundStep((highest - lowest) / 6);
        var first = (int)Math.Ceiling(lowest / step);
        return [.. Enumerable.Range(first, (int)Math.Floor(highest / step) - first + 1)
            .Select(index => new Tick(Math.Log10(index * step), Text(index * step)))];
    }

    private static Tick[] Steps(double step, int count) => [.. Enumerable.Range(0, count + 1).Select(index => new Tick(index * step, Text(index * step)))];

    /// <summary>1, 2, 2.5 and 5 times the powers of ten that divide <paramref name="range"/> in a few.</summary>
    private static IEnumerable<double> RoundSteps(double range)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(range)) - 1);
        return new[] { 1, 2, 2.5, 5, 10, 20, 25, 50 }.Select(digits => digits * power);
    }

    private static double RoundStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return new[] { 1, 2, 5, 10 }.Select(digit => digit * power).First(step => step >= rough * 0.999);
    }

    private static string Text(double value) => value.ToString(value >= 1000 ? "#,0.######" : "0.######", CultureInfo.InvariantCulture);
}
