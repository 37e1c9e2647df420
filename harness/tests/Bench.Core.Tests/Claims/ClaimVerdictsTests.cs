using Bench.Core.Claims;
using Bench.Core.Findings;
using Bench.Core.Statistics;
using static Bench.Core.Tests.Claims.InventedRun;

namespace Bench.Core.Tests.Claims;

public class ClaimVerdictsTests
{
    [Theory]
    [InlineData(300, 2, VerdictKind.Supported)]
    [InlineData(150, 2, VerdictKind.SmallerThanClaimed)]
    [InlineData(50, 2, VerdictKind.Refuted)]
    [InlineData(101, 2, VerdictKind.NoPracticalDifference)]
    [InlineData(200, 2, VerdictKind.Inconclusive)]
    public void A_ratio_has_the_verdict_of_its_interval(double a, double threshold, VerdictKind expected)
    {
        var verdict = Assert.Single(Judge([Claim(RuleKind.All, Ratio(threshold))], Rates(a, 100)));

        Assert.Equal(expected, verdict.Kind);
        Assert.Equal(a / 100, Assert.Single(verdict.Parts).Estimate!.Ratio, a / 100 * 0.02);
        Assert.Equal(12, verdict.Parts[0].ValidBlocks);
        Assert.InRange(verdict.Parts[0].VisibleEffect!.Value, 1.001, 1.05);
    }

    [Fact]
    public void Few_blocks_show_a_ratio_and_give_no_verdict()
    {
        var verdict = Assert.Single(Judge([Claim(RuleKind.All, Ratio(2))], Rates(300, 100), blocks: 5));

        Assert.Equal(VerdictKind.Indicative, verdict.Kind);
        Assert.NotNull(verdict.Parts[0].Estimate!.Interval);
    }

    [Fact]
    public void What_the_run_does_not_have_is_named()
    {
        var missing = Ratio(2) with { Against = ["b", "granian"], Places = ["json", "upstream"] };

        var verdict = Assert.Single(Judge([Claim(RuleKind.All, missing, new ProbePart("lines", "Fewer lines.", "lines", "Fewer."))], Rates(300, 100)));

        Assert.Equal(VerdictKind.NotMeasured, verdict.Kind);
        Assert.Equal("not in this run: scenario upstream, target granian", verdict.Parts[0].Reason);
        Assert.Equal("not in this run: probe lines", verdict.Parts[1].Reason);
    }

    [Fact]
    public void What_nothing_can_decide_says_why()
    {
        var claim = Claim(RuleKind.NotTestable) with { NotTestable = "it is about people" };

        Assert.Equal(
            (VerdictKind.NotTestableHere, "it is about people"),
            Assert.Single(Judge([claim], Rates(1, 1))) switch { var verdict => (verdict.Kind, verdict.Reason) });
    }

    [Fact]
    public void Of_several_variants_the_best_one_counts_and_is_named()
    {
        var part = Ratio(2) with { Against = ["b", "c"] };

        var verdict = Assert.Single(Judge([Claim(RuleKind.All, part)], Rates(300, 100, c: 200)));

        Assert.Equal("c", Assert.Single(verdict.Parts[0].Places!).Against);
        Assert.Equal(1.5, verdict.Parts[0].Estimate!.Ratio, 0.02);
    }

    [Fact]
    public void Over_several_scenarios_one_that_is_clearly_worse_keeps_a_claim_from_support()
    {
        var part = Ratio(1.2) with { Places = ["json", "wait"], WorstUpper = 0.9 };

        var verdict = Assert.Single(Judge([Claim(RuleKind.All, part)], planned => Rates(300, planned.Scenario == "wait" ? 400 : 50)(planned)));

        Assert.Equal(VerdictKind.Mixed, verdict.Kind);
        Assert.Contains("wait", verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contrast_takes_out_what_both_scenarios_share()
    {
        var part = new ContrastPart(
            "contrast", "more where it waits", ClaimMetric.RequestsPerSecond, ["a"], ["b"], "wait", ClaimMetric.RequestsPerSecond, "json",
            new ClaimedRatio(1.1, 1, new Interval(0.95, 1.05)));

        var same = Assert.Single(Judge([Claim(RuleKind.All, part)], Rates(300, 100)));
        var more = Assert.Single(Judge([Claim(RuleKind.All, part)], planned => Rates(planned.Scenario == "wait" ? 600 : 300, 100)(planned)));

        Assert.Equal(VerdictKind.NoPracticalDifference, same.Kind);
        Assert.Equal(VerdictKind.Supported, more.Kind);
        Assert.Equal(2, more.Parts[0].Estimate!.Ratio, 0.03);
    }

    [Theory]
    [InlineData(300, VerdictKind.Supported)]
    [InlineData(50, VerdictKind.Refuted)]
    public void A_contrast_without_a_threshold_is_shown_and_turns_nothing(double a, VerdictKind expected)
    {
        // What waits has half of the advantage.
        var contrast = new ContrastPart(
            "contrast", "where it waits", ClaimMetric.RequestsPerSecond, ["a"], ["b"], "wait", ClaimMetric.RequestsPerSecond, "json", Claimed: null);
        var claim = Claim(RuleKind.All, Ratio(2), contrast) with { IsPrimary = true };

        var verdict = Assert.Single(Judge([claim], planned => Rates(planned.Scenario == "wait" ? a / 2 : a, 100)(planned)));

        Assert.Equal(expected, verdict.Kind);
        Assert.InRange(verdict.AdjustedP!.Value, 0, 0.025);
        Assert.Equal(VerdictKind.Shown, verdict.Parts[1].Kind);
        Assert.Equal(0.5, verdict.Parts[1].Estimate!.Ratio, 0.03);
    }

    [Theory]
    [InlineData(80, VerdictKind.Supported)]
    [InlineData(100, VerdictKind.Refuted)]
    [InlineData(88, VerdictKind.Inconclusive)]
    public void A_figure_is_held_against_what_its_mechanism_predicts(double rate, VerdictKind expected)
    {
        var part = new ExpectedPart("bound", "as many as threads allow", ClaimMetric.RequestsPerSecond, ["b"], "json", null, 80_000, 0.1, null);

        Assert.Equal(expected, Assert.Single(Judge([Claim(RuleKind.All, part)], Rates(1, rate))).Kind);
    }

    [Theory]
    [InlineData(300, 100, 100, VerdictKind.Supported)]
    [InlineData(100, 300, 200, VerdictKind.Refuted)]
    [InlineData(100, 300, 50, VerdictKind.SmallerThanClaimed)]
    [InlineData(90, 100, 50, VerdictKind.Supported)]
    public void Near_the_best_is_supported_and_below_the_median_refuted(double a, double b, double c, VerdictKind expected)
    {
        var part = new NearBestPart("near", "near the best", ClaimMetric.RequestsPerSecond, "a", Roster, "json", null, 0.667);

        Assert.Equal(expected, Assert.Single(Judge([Claim(RuleKind.All, part)], Rates(a, b, c))).Kind);
    }

    [Theory]
    [InlineData(300, 100, VerdictKind.Supported)]
    [InlineData(100, 300, VerdictKind.Refuted)]
    [InlineData(100, 100, VerdictKind.Inconclusive)]
    public void The_first_rank_is_supported_where_no_other_is_possible(double a, double b, VerdictKind expected)
    {
        var part = new RankPart("first", "the first", ClaimMetric.RequestsPerSecond, "a", Roster, ["json", "wait"]);

        var verdict = Assert.Single(Judge([Claim(RuleKind.All, part)], Rates(a, b, 50)));

        Assert.Equal(expected, verdict.Kind);
        Assert.Equal(3, verdict.Parts[0].Ranks!.Count);
    }

    [Fact]
    public void A_curve_answers_where_it_crosses()
    {
        var part = new CurvePart(
            "curve", "by queries", ClaimMetric.RequestsPerSecond, ["a"], ["b"], "queries", 1.2,
            [new CurvePlace(1, "json", null), new CurvePlace(100, "wait", null)]);

        var verdict = Assert.Single(Judge([Claim(RuleKind.Figures, part)], planned => Rates(planned.Scenario == "json" ? 144 : 100, 100)(planned)));

        Assert.Equal(VerdictKind.Shown, verdict.Kind);
        Assert.Equal(10, verdict.Parts[0].Crossover!.At!.Value, 2.0);
    }

    [Fact]
    public void Too_few_valid_blocks_are_inconclusive_with_the_reason()
    {
        var slow = new Finding(FindingKind.MachineSlowed, FindingEffect.Void, null, "slow", "repeat");

        var verdict = Assert.Single(Analyse(
            [FixedClaim.Of(Claim(RuleKind.All, Ratio(2)))], Rates(300, 100), 12,
            trial => trial is { Block: <= 3, Target: "b", Scenario: "json" } ? trial with { Findings = [slow] } : trial).Verdicts);

        Assert.Equal(VerdictKind.Inconclusive, verdict.Kind);
        Assert.Contains("too few blocks", verdict.Reason, StringComparison.Ordinal);
        Assert.Contains(new FindingCount(FindingKind.MachineSlowed, FindingEffect.Void, 3), verdict.Findings);
    }

    [Fact]
    public void A_target_that_died_is_among_the_findings_of_its_claims_and_of_no_other()
    {
        var died = new Finding(FindingKind.TargetDied, FindingEffect.Result, null, "exit 1", "see the log");

        var verdicts = Analyse(
            [FixedClaim.Of(Claim(RuleKind.All, Ratio(2))), FixedClaim.Of(Claim(RuleKind.All, Ratio(2, of: "c")) with { Id = "other" })], Rates(300, 100), 14,
            trial => trial is { Block: 1, Target: "a", Scenario: "json" } ? trial with { Levels = [], Findings = [died] } : trial).Verdicts;

        Assert.Contains(verdicts[0].Findings, finding => finding.Kind == FindingKind.TargetDied);
        Assert.DoesNotContain(verdicts[1].Findings, finding => finding.Kind == FindingKind.TargetDied);
        Assert.Equal([13, 14], verdicts.Select(verdict => verdict.Parts[0].ValidBlocks));
    }

    [Fact]
    public void Where_a_twin_differs_too_much_no_ratio_decides()
    {
        var verdict = Assert.Single(Judge([Claim(RuleKind.All, Ratio(2))], planned => Rates(planned.Target == "a~aa" ? 400 : 300, 100)(planned)));

        Assert.Equal(VerdictKind.Inconclusive, verdict.Kind);
        Assert.Contains("noise floor", verdict.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.6, VerdictKind.Inconclusive)]
    [InlineData(0.5, VerdictKind.Supported)]
    public void A_cold_start_is_held_against_its_twin_s_too(double ofTwin, VerdictKind expected)
    {
        var colder = Ratio(1.5, of: "b", against: "a") with { Metric = ClaimMetric.ColdStartSeconds };

        var verdict = Assert.Single(Analyse([FixedClaim.Of(Claim(RuleKind.All, colder))], Rates(300, 100), change: trial => trial with
        {
            ColdStartSeconds = (trial.Target switch { "b" => 1, "a~aa" => ofTwin, _ => 0.5 }) * (1 + (trial.Block % 3 * 0.01)),
        }).Verdicts);

        Assert.Equal(expected, verdict.Kind);
        if (expected == VerdictKind.Inconclusive) Assert.Contains("noise floor is too high", verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_that_counts_says_which_parts_are_more_than_its_words_cover()
    {
        var claim = Claim(RuleKind.AtLeast, Ratio(1.1) with { UpTo = 2 }, Ratio(1.1, "wait", scenario: "wait") with { UpTo = 4 }) with
        {
            Rule = new ClaimRule(RuleKind.AtLeast, 2, 2),
        };

        var verdict = Assert.Single(Judge([claim], Rates(300, 100)));

        Assert.Equal("as many parts hold as the claim needs, each by its adjusted test; more than its words cover in “a over b”", verdict.Reason);
        Assert.Equal([true, false], verdict.Parts.Select(part => part.IsMoreThanClaimed));
    }

    [Fact]
    public void A_claim_that_was_changed_after_the_run_is_shown_as_such()
    {
        var before = FixedClaim.Of(Claim(RuleKind.All, Ratio(2)));

        var analysis = Analyse([before, before with { Claim = Claim(RuleKind.All, Ratio(1.5)) with { Id = "changed" } }], Rates(300, 100));

        Assert.Equal([false, true], analysis.Verdicts.Select(verdict => verdict.IsClaimChanged));
    }

    [Fact]
    public void A_primary_claim_needs_more_than_its_own_interval()
    {
        // 12 blocks around 2.02 with a spread of 3 %: the plain interval is just above 2, six times its p is not.
        var borderline = Claim(RuleKind.All, Ratio(2)) with { Id = "borderline" };
        Claim[] primary = [.. Enumerable.Range(1, 5).Select(number => Claim(RuleKind.All, Ratio(9)) with { Id = $"other-{number}", IsPrimary = true })];
        double Rate(Bench.Core.Running.PlannedTrial planned) =>
            100_000 * (planned.Target == "b" ? 1 : 2.0186 * Math.Exp(0.012 * (planned.Block % 2 == 0 ? 1 : -1)));

        Assert.Equal(VerdictKind.Supported, Judge([borderline, .. primary], Rate)[0].Kind);
        var adjusted = Judge([borderline with { IsPrimary = true }, .. primary], Rate)[0];

        Assert.Equal(VerdictKind.Inconclusive, adjusted.Kind);
        Assert.Contains("adjusted for the number of primary claims", adjusted.Reason, StringComparison.Ordinal);
        Assert.InRange(adjusted.AdjustedP!.Value, OneSidedTest.Level, 6 * OneSidedTest.Level);
        Assert.Equal(adjusted.AdjustedP!.Value, 6 * adjusted.Parts[0].SupportP!.Value, 9);
    }

    [Fact]
    public void The_smallest_visible_effect_is_that_of_a_scenario_and_of_a_part_that_of_its_noisiest()
    {
        var part = Ratio(2) with { Places = ["json", "wait"] };

        var analysis = Analyse(
            [FixedClaim.Of(Claim(RuleKind.All, part))], planned => Rates(300, 100, noise: planned.Scenario == "wait" ? 0.08 : 0.01)(planned));

        var verdict = analysis.Verdicts[0].Parts[0];
        var (json, wait) = (verdict.Places![0].VisibleEffect!.Value, verdict.Places[1].VisibleEffect!.Value);
        var ratios = analysis.Comparisons
            .Where(row => row is { Metric: Metric.Throughput, Scenario: "json" })
            .Select(row => LogRatios.Of(row.Estimate!.Blocks));
        Assert.Equal(VisibleEffect.Of(ratios, 12), json);
        Assert.InRange(Math.Log(wait) / Math.Log(json), 4, 16);
        Assert.Equal(wait, verdict.VisibleEffect);
    }

    [Fact]
    public void The_same_run_gives_the_same_verdicts()
    {
        string Verdicts() =>
            System.Text.Json.JsonSerializer.Serialize(
                Judge([Claim(RuleKind.All, Ratio(2)), Claim(RuleKind.Figures, Ratio(null)) with { Id = "figure" }], Rates(300, 100)),
                Bench.Core.Running.RunJson.Line);

        Assert.Equal(Verdicts(), Verdicts());
    }

    private static IReadOnlyList<Competitor> Roster => [new("a", ["a"]), new("b", ["b"]), new("c", ["c"])];
}
