using Bench.Core.Findings;
using Bench.Core.Planning;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Running;

public class RateAttemptsTests
{
    private static readonly Level[] Stretch = [.. CapacityScenarios.Grid.Skip(10).Take(7)];

    private readonly RateAttempts attempts = new(CapacityScenarios.Searched, CapacityScenarios.Objective);

    [Fact]
    public void A_stretch_that_holds_its_capacity_is_all_that_is_measured()
    {
        Assert.Empty(Measure(Stretch, "++++---"));
        Assert.Equal(Stretch, attempts.Levels.Select(record => record.Measured.Level));
        Assert.Empty(attempts.Repeated);
        Assert.DoesNotContain(attempts.Doubts, doubt => doubt.Effect != FindingEffect.Result);
    }

    [Fact]
    public void A_rate_that_the_instrument_spoilt_is_measured_again_and_the_others_are_not()
    {
        var again = Measure(Stretch, "+++x---");
        Assert.Equal([Stretch[3]], again);

        Assert.Empty(Measure(again, "+"));
        Assert.Equal(7, attempts.Levels.Count);
        Assert.Equal(Stretch[3], Assert.Single(attempts.Repeated).Measured.Level);
        var doubt = Assert.Single(attempts.Doubts);
        Assert.Equal((FindingKind.EngineLag, FindingEffect.Repeated, Stretch[3]), (doubt.Kind, doubt.Effect, doubt.Level));
    }

    [Theory]
    [InlineData("+x++---", 1, FindingEffect.Withheld)]
    [InlineData("+++--x-", 5, FindingEffect.Withheld)]
    [InlineData("+++x---", 3, FindingEffect.Void)] // it is the capacity, or it is not
    public void One_that_stays_spoilt_is_left_out_where_the_capacity_is_the_same_without_it_and_voids_the_trial_elsewhere(
        string passes, int spoilt, FindingEffect effect)
    {
        Assert.Equal([Stretch[spoilt]], Measure(Stretch, passes));
        Assert.Equal([Stretch[spoilt]], Measure([Stretch[spoilt]], "x"));
        Assert.Empty(Measure([Stretch[spoilt]], "x"));

        Assert.Equal(
            [FindingEffect.Repeated, FindingEffect.Repeated, effect],
            attempts.Doubts.Where(doubt => doubt.Kind == FindingKind.EngineLag).Select(doubt => doubt.Effect));
        Assert.Equal(2, attempts.Repeated.Count);
    }

    [Fact]
    public void Where_most_rates_are_spoilt_none_is_repeated_and_the_trial_is_void()
    {
        Assert.Empty(Measure(Stretch, "xx+x-x-"));
        Assert.Equal(4, attempts.Doubts.Count(doubt => doubt.Effect == FindingEffect.Void));
    }

    [Fact]
    public void Where_all_rates_pass_those_above_follow_three_at_a_time()
    {
        var above = Measure(Stretch, "+++++++");
        Assert.Equal(CapacityScenarios.Grid.Skip(17).Take(3), above);

        var further = Measure(above, "+++");
        Assert.Equal(CapacityScenarios.Grid.Skip(20).Take(3), further);
    }

    [Fact]
    public void After_eight_times_no_more_follow()
    {
        var high = new RateAttempts(
            CapacityScenarios.Searched with { Levels = [.. RateGrid.Between(100, 1000).Select(rate => new OpenLevel(rate, ArrivalKind.Poisson, 8))] },
            CapacityScenarios.Objective);

        var times = -1;
        for (IReadOnlyList<Level> round = Stretch; round.Count > 0; times++)
        {
            foreach (var level in round) high.Add(CapacityScenarios.Record(level, passes: true), []);
            round = high.After(round);
        }

        Assert.Equal((8, Stretch.Length + (8 * 3)), (times, high.Levels.Count));
    }

    [Fact]
    public void A_spoilt_rate_is_repeated_before_it_is_told_whether_the_stretch_must_grow()
    {
        var again = Measure(Stretch, "++++++x");
        Assert.Equal([Stretch[6]], again);

        Assert.Equal(CapacityScenarios.Grid.Skip(17).Take(3), Measure(again, "+"));
    }

    [Fact]
    public void A_rate_whose_figures_are_withheld_decides_nothing()
    {
        foreach (var level in Stretch)
            attempts.Add(CapacityScenarios.Record(level, passes: true), [CapacityScenarios.Fault(level) with { Effect = FindingEffect.Withheld }]);

        Assert.Empty(attempts.After(Stretch));
    }

    /// <param name="passes">Of each rate: kept (+), missed (-) or spoilt (x).</param>
    private IReadOnlyList<Level> Measure(IReadOnlyList<Level> rates, string passes)
    {
        foreach (var (level, pass) in rates.Zip(passes))
            attempts.Add(CapacityScenarios.Record(level, pass == '+'), pass == 'x' ? [CapacityScenarios.Fault(level)] : []);
        return attempts.After(rates);
    }
}
