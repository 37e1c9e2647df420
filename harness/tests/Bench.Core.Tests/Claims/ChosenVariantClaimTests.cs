using Bench.Core.Claims;
using Bench.Core.Statistics;
using Bench.Core.Suites;
using static Bench.Core.Tests.Claims.InventedRun;

namespace Bench.Core.Tests.Claims;

/// <summary>
/// Claims about the best of b and c, where a pilot chose among them before the run: a answers 300 times, b 100 times and c 200 times as many requests.
/// </summary>
public class ChosenVariantClaimTests
{
    private static readonly RatioPart BestOfBoth = Ratio(2) with { Against = ["b", "c"] };

    [Fact]
    public void The_chosen_variant_counts_and_the_one_that_was_left_out_is_not_missed()
    {
        var verdict = Judge(Claim(RuleKind.All, BestOfBoth), Chosen("b", c: VariantFate.LeftOut));

        Assert.Equal(VerdictKind.Supported, verdict.Kind);
        Assert.Equal("b", Assert.Single(verdict.Parts[0].Places!).Against);
        Assert.Equal(3, verdict.Parts[0].Estimate!.Ratio, 0.06);
        Assert.Equal("Of b and c the pilot chose b for json.", Assert.Single(verdict.Variants).Choice);
    }

    [Fact]
    public void What_is_measured_beside_the_chosen_one_is_shown_and_does_not_count_even_where_it_turns_out_better()
    {
        var verdict = Judge(Claim(RuleKind.All, BestOfBoth), Chosen("b", c: VariantFate.Beside));

        Assert.Equal("b", Assert.Single(verdict.Parts[0].Places!).Against);
        var beside = Assert.Single(verdict.Parts[0].Beside);
        Assert.Equal(("json", "a", "c"), (beside.Scenario, beside.Of, beside.Against));
        Assert.Equal(1.5, beside.Estimate!.Ratio, 0.03);
    }

    [Fact]
    public void A_variant_that_the_pilot_knows_nothing_of_may_still_be_the_best() =>
        Assert.Equal("c", Assert.Single(Judge(Claim(RuleKind.All, BestOfBoth), Chosen("b", c: VariantFate.Undecided)).Parts[0].Places!).Against);

    [Fact]
    public void A_part_that_names_the_absent_variant_without_the_chosen_one_is_not_measured_with_that_reason()
    {
        var verdict = Judge(Claim(RuleKind.All, Ratio(2, against: "c")), Chosen("b", c: VariantFate.LeftOut));

        Assert.Equal((VerdictKind.NotMeasured, "not in this run: c in json (the pilot chose b)"), (verdict.Kind, verdict.Reason));
        Assert.Empty(verdict.Variants);
    }

    [Fact]
    public void A_variant_that_is_absent_for_any_other_reason_is_missed_as_ever()
    {
        var chosen = Chosen("b", c: VariantFate.LeftOut);

        Assert.Equal("not in this run: target granian", Judge(Claim(RuleKind.All, BestOfBoth with { Against = ["b", "c", "granian"] }), chosen).Reason);
        Assert.Equal("not in this run: scenario upstream", Judge(Claim(RuleKind.All, BestOfBoth with { Places = ["json", "upstream"] }), chosen).Reason);
        // In both scenarios c is not measured, and for one of them alone the pilot has chosen.
        var elsewhere = Analyse([FixedClaim.Of(Claim(RuleKind.All, BestOfBoth with { Places = ["json", "wait"] }))], Rates(300, 100, 200), 12,
            chosen: [chosen, chosen with { In = ["wait"], Best = "a", Variants = [chosen.Variants[1]] }]);
        Assert.Equal("not in this run: c in wait (the pilot chose a)", elsewhere.Verdicts[0].Reason);
    }

    [Fact]
    public void Another_choice_of_the_claim_that_names_the_absent_variant_is_not_measured_with_that_reason_and_one_that_names_what_stays_is()
    {
        var claim = Claim(RuleKind.All, BestOfBoth) with { Alternatives = [new Alternative("c alone", "json", null, ["c"], null, null, false, null)] };

        var absent = Assert.Single(Judge(claim, Chosen("b", c: VariantFate.LeftOut)).Alternatives);
        var beside = Assert.Single(Judge(claim, Chosen("b", c: VariantFate.Beside)).Alternatives);

        Assert.Equal((VerdictKind.NotMeasured, null, "not in this run: c in json (the pilot chose b)"), (absent.Kind, absent.Agrees, absent.Reason));
        Assert.Equal((VerdictKind.SmallerThanClaimed, false), (beside.Kind, beside.Agrees));
    }

    [Fact]
    public void A_contrast_takes_the_chosen_variant_in_both_scenarios()
    {
        var contrast = new ContrastPart(
            "contrast", "more where it waits", ClaimMetric.RequestsPerSecond, ["a"], ["b", "c"], "wait", ClaimMetric.RequestsPerSecond, "json",
            new ClaimedRatio(1.1, 1, null));

        var inOne = Judge(Claim(RuleKind.All, contrast), Chosen("b", c: VariantFate.LeftOut, "wait"));
        var inBoth = Judge(Claim(RuleKind.All, contrast), Chosen("b", c: VariantFate.LeftOut, "wait", "json"));

        Assert.All([inOne, inBoth], verdict => Assert.Equal(["b", "b"], verdict.Parts[0].Places!.Select(place => place.Against)));
    }

    [Fact]
    public void A_roster_takes_the_chosen_variant_of_a_framework()
    {
        var near = new NearBestPart(
            "near", "near the best", ClaimMetric.RequestsPerSecond, "a", [new("a", ["a"]), new("others", ["b", "c"])], "json", null, 0.667);

        var verdict = Judge(Claim(RuleKind.All, near), Chosen("b", c: VariantFate.LeftOut));

        Assert.Equal(VerdictKind.Supported, verdict.Kind);
        Assert.Single(verdict.Variants);
    }

    [Fact]
    public void A_choice_for_other_scenarios_changes_nothing()
    {
        var verdict = Judge(Claim(RuleKind.All, BestOfBoth), Chosen("b", c: VariantFate.LeftOut, "wait"));

        Assert.Equal("c", Assert.Single(verdict.Parts[0].Places!).Against);
        Assert.Empty(verdict.Variants);
    }

    private static Verdict Judge(Claim claim, ChosenVariant chosen) =>
        Assert.Single(Analyse([FixedClaim.Of(claim)], Rates(300, 100, 200), 12, chosen: chosen).Verdicts);

    /// <param name="places">The scenarios that it was chosen for; json where none is named.</param>
    private static ChosenVariant Chosen(string best, VariantFate c, params string[] places) => new(
        "pause", places.Length == 0 ? ["json"] : places, best,
        [new PilotedVariant("b", VariantFate.Best, new ClosedLevel(8), 200, 3), new PilotedVariant("c", c, new ClosedLevel(8), 100, 3)]);
}
