using Bench.Core.Claims;
using Bench.Core.Running;
using static Bench.Core.Tests.Claims.InventedRun;

namespace Bench.Core.Tests.Claims;

/// <summary>What a run says by the other choices that a claim names (METHOD.md M25).</summary>
public class OtherChoicesTests
{
    // The second engine finds b faster than the run's own engine does, so that by it the claim does not hold.
    [Theory]
    [InlineData("builtin,wrk", 1.0, 3.0, true)]
    [InlineData("builtin,wrk", 2.0, 1.5, false)]
    [InlineData("builtin", 1.0, null, null)]
    [InlineData("builtin,nbomber", 1.0, null, null)]
    public void Another_engine_is_an_alternative_where_it_measured_too(string engines, double factorOfB, double? ratio, bool? agrees)
    {
        var claim = Claim(RuleKind.All, Ratio(2)) with { Alternatives = [new Alternative("wrk", "json", null, null, null, null, false, "wrk")] };

        var analysis = Analyse(
            [FixedClaim.Of(claim)], Rates(300, 100), change: trial => WithOpinion(trial, trial.Target == "b" ? factorOfB : 1), engines: engines);

        var alternative = Assert.Single(Assert.Single(analysis.Verdicts).Alternatives);
        Assert.Equal(ratio, alternative.Estimate is { } estimate ? Math.Round(estimate.Ratio, 1) : null);
        Assert.Equal(agrees, alternative.Agrees);
    }

    [Fact]
    public void Alternatives_are_told_and_do_not_decide()
    {
        var claim = Claim(RuleKind.All, Ratio(2) with { Against = ["b"] }) with
        {
            Alternatives =
            [
                new Alternative("another variant", "json", null, ["c"], null, null, false, null),
                new Alternative("the robust point", "json", null, null, null, null, true, null),
                new Alternative("wrk", "json", null, null, null, null, false, "wrk"),
            ],
        };

        var verdict = Assert.Single(Judge([claim], Rates(300, 100, c: 250)));

        Assert.Equal(VerdictKind.Supported, verdict.Kind);
        Assert.Equal([false, true, null], verdict.Alternatives.Select(alternative => alternative.Agrees));
        Assert.Equal(VerdictKind.SmallerThanClaimed, verdict.Alternatives[0].Kind);
        var robustness = verdict.Robustness!;
        Assert.Equal((1, 2, 3), (robustness.Agree, robustness.Told, robustness.Named));
        Assert.Equal("json: another variant", Assert.Single(robustness.Turning));
    }

    [Theory]
    [InlineData(RuleKind.All, 1, false)]
    [InlineData(RuleKind.AtLeast, 2, false)]
    [InlineData(RuleKind.AtLeast, 1, true)]
    [InlineData(RuleKind.Apart, 1, false)]
    public void A_choice_turns_a_claim_and_not_only_a_part_of_it(RuleKind kind, int least, bool agrees)
    {
        var claim = Claim(kind, Ratio(2), Ratio(2, "wait", scenario: "wait")) with
        {
            Rule = new ClaimRule(kind, least, 2),
            Alternatives =
            [
                new Alternative("c", "json", null, ["c"], null, null, false, null),
                new Alternative("c there", "wait", null, ["c"], null, null, false, null),
            ],
        };

        var verdict = Assert.Single(Judge([claim], Rates(300, 100, c: 250)));

        Assert.Equal(VerdictKind.Supported, verdict.Kind);
        Assert.All(verdict.Alternatives, other => Assert.Equal((VerdictKind.SmallerThanClaimed, agrees), (other.Kind, other.Agrees)));
        Assert.Equal(agrees ? 0 : 2, verdict.Robustness!.Turning.Count);
        Assert.All(verdict.Alternatives, other => Assert.Equal(!agrees, other.Turns));
    }

    // Of twelve blocks two are far from the others: the mean is below 2, and the robust point above it.
    [Theory]
    [InlineData(RuleKind.All, VerdictKind.Inconclusive, true)]
    [InlineData(RuleKind.AtLeast, VerdictKind.Supported, false)]
    public void A_point_on_the_other_side_of_the_threshold_turns_a_claim_only_where_its_part_does(RuleKind kind, VerdictKind expected, bool turns)
    {
        var claim = Claim(kind, Ratio(2), Ratio(1.2, "wait", scenario: "wait")) with
        {
            Rule = new ClaimRule(kind, 1, 2),
            Alternatives = [new Alternative("the robust point", "json", null, null, null, null, true, null)],
        };

        var verdict = Assert.Single(Judge([claim], planned => Rates(planned.Block < 2 ? 150 : 205, 100)(planned)));

        Assert.Equal((expected, VerdictKind.Inconclusive), (verdict.Kind, verdict.Parts[0].Kind));
        Assert.Equal((false, turns), (verdict.Alternatives[0].Agrees, verdict.Alternatives[0].Turns!.Value));
        Assert.Equal(turns ? 1 : 0, verdict.Robustness!.Turning.Count);
    }

    [Fact]
    public void A_mixed_verdict_is_turned_by_what_turns_one_of_those_that_it_is_made_of()
    {
        var other = new Alternative("c", "json", null, ["c"], null, null, false, null);
        var claim = Claim(RuleKind.Apart, Ratio(2), Ratio(4, "more")) with { Alternatives = [other, other with { Part = "more" }] };

        var verdict = Assert.Single(Judge([claim], Rates(300, 100, c: 250)));

        Assert.Equal(VerdictKind.Mixed, verdict.Kind);
        Assert.Equal([(false, true), (true, (bool?)false)], verdict.Alternatives.Select(one => (one.Agrees!.Value, one.Turns)));
    }

    [Fact]
    public void A_choice_of_what_is_shown_beside_the_parts_that_decide_turns_nothing()
    {
        var other = new Alternative("c", "beside", null, ["c"], null, null, false, null);
        var claim = Claim(RuleKind.Apart, Ratio(2), Ratio(null, "beside")) with { Alternatives = [other, other with { Name = "not here", Against = ["d"] }] };

        var verdict = Assert.Single(Judge([claim], Rates(300, 100, c: 250)));

        Assert.Equal(VerdictKind.Supported, verdict.Kind);
        Assert.DoesNotContain(verdict.Alternatives, one => one.Turns == true);
        Assert.Null(verdict.Alternatives[1].Turns);
    }

    [Fact]
    public void A_choice_that_comes_to_the_claims_own_cells_is_the_same_choice_and_counts_for_nothing()
    {
        // b is the faster one, so that it stands for both.
        var claim = Claim(RuleKind.All, Ratio(2)) with
        {
            Alternatives =
            [
                new Alternative("c too", "json", null, ["b", "c"], null, null, false, null),
                new Alternative("c alone", "json", null, ["c"], null, null, false, null),
            ],
        };

        var verdict = Assert.Single(Judge([claim], Rates(300, 100, c: 90)));

        Assert.Equal([(true, null), (false, (bool?)true)], verdict.Alternatives.Select(other => (other.IsSameChoice, other.Agrees)));
        Assert.Equal((1, 1, 2, 1), (verdict.Robustness!.Agree, verdict.Robustness.Told, verdict.Robustness.Named, verdict.Robustness.Same));
        Assert.DoesNotContain(verdict.Robustness.Curve, point => point.Choice == "c too");
    }

    [Fact]
    public void What_other_choices_lack_is_told_once_and_they_are_not_counted()
    {
        var granian = new Alternative("granian", "json", ["granian"], null, null, null, false, null);
        var claim = Claim(RuleKind.All, Ratio(2)) with
        {
            Alternatives = [granian, granian with { Name = "granian again" }, granian with { Name = "wrk", Of = null, Engine = "wrk" }],
        };

        var robustness = Assert.Single(Judge([claim], Rates(300, 100))).Robustness!;

        Assert.Equal((0, 0, 3, 3), (robustness.Agree, robustness.Told, robustness.Named, robustness.NotMeasured));
        Assert.Equal(["target granian", "engine wrk"], robustness.Missing);
    }

    [Fact]
    public void The_specification_curve_holds_the_claims_own_choice_among_the_others_in_order_of_size()
    {
        var claim = Claim(RuleKind.All, Ratio(2)) with
        {
            Alternatives =
            [
                new Alternative("another variant", "json", null, ["c"], null, null, false, null),
                new Alternative("the robust point", "json", null, null, null, null, true, null),
            ],
        };

        var curve = Assert.Single(Judge([claim], Rates(300, 100, c: 250))).Robustness!.Curve;

        Assert.Equal(curve.OrderBy(point => point.Ratio), curve);
        Assert.Equal("another variant", curve[0].Choice);
        Assert.Contains(curve, point => point is { Choice: null, Interval: not null, Agrees: true });
        Assert.Null(Assert.Single(curve, point => point.Choice == "the robust point").Interval);
    }

    [Fact]
    public void A_claim_without_other_choices_has_no_specification_curve() =>
        Assert.Null(Assert.Single(Judge([Claim(RuleKind.All, Ratio(2))], Rates(300, 100))).Robustness);

    private static TrialRecord WithOpinion(TrialRecord trial, double factor)
    {
        var record = trial.Levels[0];
        var opinion = record.Measured with { CompletedInWindow = (long)(record.Measured.CompletedInWindow * factor) };
        return trial with { Levels = [record with { Measured = record.Measured with { SecondOpinion = opinion } }] };
    }
}
