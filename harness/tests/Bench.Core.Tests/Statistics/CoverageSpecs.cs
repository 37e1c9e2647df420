using System.Globalization;
using System.Text.RegularExpressions;

namespace Bench.Core.Tests.Statistics;

/// <summary>Intervals over blocks must hold the true ratio as often as they say, for noise of the shapes that blocks have.</summary>
public partial class CoverageSpecs
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Statistics");

    public static TheoryData<int> Blocks => [10, 20, 30];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Normal_noise_is_covered_in_94_to_96_runs_of_100(int blocks) =>
        Assert.InRange(Coverage.Of(blocks, Coverage.Independent(Noise.Normal)), 0.94, 0.96);

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Symmetric_heavy_tails_are_covered_in_94_runs_of_100_or_more(int blocks) =>
        Assert.InRange(Coverage.Of(blocks, Coverage.Independent(random => Noise.HeavyTailed(random, 3))), 0.94, 1);

    [Theory]
    [InlineData(10, 0)]
    [InlineData(10, 0.1)]
    [InlineData(10, 0.2)]
    [InlineData(14, 0.1)]
    [InlineData(14, 0.2)]
    [InlineData(30, 0.1)]
    public void A_mean_over_places_some_of_which_lack_some_blocks_is_covered_in_94_to_96_runs_of_100(int blocks, double missing) =>
        Assert.InRange(Coverage.OfMean(blocks, missing), 0.94, 0.96);

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Residuals_of_real_blocks_are_covered_in_93_runs_of_100_or_more(int blocks)
    {
        var residuals = RealNoise.Residuals();

        Assert.InRange(Coverage.Of(blocks, Coverage.Independent(random => residuals[random.Next(residuals.Length)])), 0.93, 1);
    }

    [Fact]
    public void The_real_residuals_are_of_fifty_blocks_or_more()
    {
        var blocks = RealNoise.Lines().Select(line => (line[0], line[1], line[4])).Distinct();

        Assert.InRange(blocks.Count(), 50, int.MaxValue);
    }

    /// <summary>Where the interval promises too much, it is said in the documentation with the figures of this very simulation.</summary>
    [Theory]
    [InlineData("skewed (exponential)")]
    [InlineData("autocorrelated, 0.3")]
    [InlineData("autocorrelated, 0.6")]
    [InlineData("normal")]
    [InlineData("heavy tails (Student's t, 3)")]
    [InlineData("residuals of real blocks")]
    public void The_published_coverage_is_what_the_simulation_gives(string shape)
    {
        var published = Published().Single(row => row[0] == shape);

        var simulated = new[] { 10, 20, 30 }.Select(blocks => (100 * Coverage.Of(blocks, Shape(shape))).ToString("0.0", CultureInfo.InvariantCulture));
        Assert.Equal(string.Join(" | ", simulated), string.Join(" | ", published[1..4]));
    }

    private static Func<Random, IEnumerable<double>> Shape(string name)
    {
        var residuals = RealNoise.Residuals();
        return name switch
        {
            "skewed (exponential)" => Coverage.Independent(Noise.Skewed),
            "autocorrelated, 0.3" => random => Noise.Autocorrelated(random, 0.3),
            "autocorrelated, 0.6" => random => Noise.Autocorrelated(random, 0.6),
            "heavy tails (Student's t, 3)" => Coverage.Independent(random => Noise.HeavyTailed(random, 3)),
            "residuals of real blocks" => Coverage.Independent(random => residuals[random.Next(residuals.Length)]),
            _ => Coverage.Independent(Noise.Normal),
        };
    }

    private static IEnumerable<string[]> Published() => File.ReadLines(Path.Combine(Folder, "coverage.md"))
        .Where(line => TableRow().IsMatch(line))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^\| .*\d+\.\d \|$")]
    private static partial Regex TableRow();
}
