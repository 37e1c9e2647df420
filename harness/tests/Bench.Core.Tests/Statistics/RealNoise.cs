using System.Globalization;

namespace Bench.Core.Tests.Statistics;

/// <summary>Log ratios of real blocks around the mean of their run, scenario and level; the page harness/docs/coverage.md says how they were taken.</summary>
internal static class RealNoise
{
    /// <summary>One a line, with run, scenario, users, ratio and block before it.</summary>
    public static IEnumerable<string[]> Lines() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Statistics", "real-residuals.csv")).Skip(1).Select(line => line.Split(','));

    public static double[] Residuals() => [.. Lines().Select(line => double.Parse(line[5], CultureInfo.InvariantCulture))];
}
