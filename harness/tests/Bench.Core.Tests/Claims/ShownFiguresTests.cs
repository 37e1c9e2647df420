using Bench.Core.Claims;
using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Statistics;
using static Bench.Core.Tests.Claims.InventedRun;

namespace Bench.Core.Tests.Claims;

/// <summary>What a claim shows beside what it decides by.</summary>
public class ShownFiguresTests
{
    [Theory]
    [InlineData("json", "too few blocks")]
    [InlineData("elsewhere", "not in this run")]
    public void What_is_shown_beside_parts_that_decide_turns_nothing_where_it_is_in_doubt_or_absent(string scenario, string reason)
    {
        var slow = new Finding(FindingKind.MachineSlowed, FindingEffect.Void, null, "slow", "repeat");
        var shown = Ratio(null, "shown", against: "c", scenario: scenario);
        var curve = new CurvePart(
            "curve", "by users", ClaimMetric.RequestsPerSecond, ["a"], ["c"], "users", 1,
            [new CurvePlace(1, scenario, null), new CurvePlace(2, scenario, null)]);
        var claim = Claim(RuleKind.All, Ratio(2), shown, curve) with { IsPrimary = true };

        var verdict = Assert.Single(Analyse(
            [FixedClaim.Of(claim)], Rates(300, 100), 12,
            trial => trial is { Block: <= 3, Target: "c", Scenario: "json" } ? trial with { Findings = [slow] } : trial).Verdicts);

        Assert.Equal(VerdictKind.Supported, verdict.Kind);
        Assert.InRange(verdict.AdjustedP!.Value, 0, OneSidedTest.Level);
        Assert.All(verdict.Parts.Skip(1), part => Assert.Contains(reason, part.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_place_tells_the_figures_of_both_sides()
    {
        var place = Assert.Single(Assert.Single(Judge([Claim(RuleKind.All, Ratio(2))], Rates(300, 100))).Parts[0].Places!);

        Assert.Equal(300_000, place.OfValue!.Value, 3_000.0);
        Assert.Equal(100_000, place.AgainstValue!.Value, 1_000.0);
    }

    [Fact]
    public void Requests_per_CPU_hour_are_the_reciprocal_of_the_CPU_time_a_request()
    {
        // Two seconds of CPU in every trial: a answers three times as many requests for them.
        var part = Ratio(null) with { Metric = ClaimMetric.RequestsPerCpuHour, Users = 8 };
        TrialRecord Busy(TrialRecord trial) =>
            trial with { Levels = [.. trial.Levels.Select(level => level with { Resources = new ResourceUse(2.0, 2.0, 50_000_000, 1, 1) })] };

        var analysis = Analyse([FixedClaim.Of(Claim(RuleKind.Figures, part))], Rates(300, 100), change: Busy);

        var place = Assert.Single(Assert.Single(analysis.Verdicts).Parts[0].Places!);
        Assert.Equal(3, place.Estimate!.Ratio, 0.03);
        Assert.Equal(
            3_600_000_000 / analysis.Cells.Single(cell => cell is { Scenario: "json", Target: "a" }).CpuMicrosecondsPerRequest!.Mean,
            place.OfValue!.Value,
            place.OfValue.Value / 1000);
    }
}
