using System.Text.RegularExpressions;
using Bench.Core.Gating;
using Bench.Core.Statistics;

namespace Bench.Reporting.Tests.Gating;

/// <summary>A gate that cries wolf is switched off: of 1,000 comparisons of a version with itself, next to none may be an alarm.</summary>
public partial class FalseAlarmSpecs
{
    private const int Comparisons = 1000;
    private const int Seed = 20261126;
    private const double Slowdown = 0.85;

    public static TheoryData<string, int> Designs => new() { { "two runs", 5 }, { "two runs", 10 }, { "one job", 5 }, { "one job", 10 } };

    [Theory]
    [MemberData(nameof(Designs))]
    public void The_same_version_is_an_alarm_in_no_more_comparisons_than_the_level_says(string design, int blocks)
    {
        // Four standard errors above the level of the family.
        var most = Comparisons * (OneSidedTest.Level + (4 * Math.Sqrt(OneSidedTest.Level * (1 - OneSidedTest.Level) / Comparisons)));

        Assert.InRange(Alarms(design, blocks, slowdown: 1), 0, (int)most);
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public void The_published_figures_are_what_the_simulation_gives(string design, int blocks)
    {
        var published = File.ReadLines(Path.Combine(TestPlaces.Repository, "harness", "docs", "false-alarms.md"))
            .Select(line => TableRow().Match(line))
            .Single(row => row.Groups["design"].Value == design && row.Groups["blocks"].Value == $"{blocks}");

        Assert.Equal(
            $"{Alarms(design, blocks, slowdown: 1)} and {Alarms(design, blocks, Slowdown)}",
            $"{published.Groups["alarms"].Value} and {published.Groups["found"].Value.Replace(",", "", StringComparison.Ordinal)}");
    }

    [Fact]
    public void Noise_is_dealt_from_thirty_trials_or_more() => Assert.InRange(new ResampledRuns(TestPlaces.ReferenceRun, 5).PoolSize, 30, int.MaxValue);

    private static int Alarms(string design, int blocks, double slowdown)
    {
        var runs = new ResampledRuns(TestPlaces.ReferenceRun, blocks);
        var random = new Random(Seed + blocks);
        return Enumerable.Range(0, Comparisons).Count(_ =>
            new GateOutcome([design == "two runs" ? runs.Across(random, slowdown) : runs.InOneJob(random, slowdown)]).Regressions.Count > 0);
    }

    [GeneratedRegex(@"^\| (?<design>two runs|one job) \| (?<blocks>\d+) \| (?<alarms>\d+) \| (?<found>[\d,]+) \|$")]
    private static partial Regex TableRow();
}
