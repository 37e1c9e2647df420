using Bench.Core.Claims;
using Bench.Core.Findings;
using Bench.Core.Running;
using Bench.Core.Statistics;
using static Bench.Core.Tests.Claims.InventedRun;
using static Bench.Core.Tests.Statistics.InventedFindings;

namespace Bench.Core.Tests.Claims;

/// <summary>What blocks that are left may say where a target left the others without a figure (decision 0087): in favour of that target, nothing.</summary>
public class SurvivorsSpecs
{
    private const int Planned = 14;

    [Theory]
    [InlineData(300, "a", VerdictKind.Inconclusive)]
    [InlineData(300, "b", VerdictKind.Supported)]
    [InlineData(50, "a", VerdictKind.Refuted)]
    [InlineData(50, "b", VerdictKind.Inconclusive)]
    [InlineData(101, "a", VerdictKind.Inconclusive)]
    [InlineData(101, "b", VerdictKind.Inconclusive)]
    [InlineData(150, "a", VerdictKind.Inconclusive)]
    [InlineData(150, "b", VerdictKind.Inconclusive)]
    public void Survivors_speak_against_a_target_that_died_and_not_for_it(double a, string died, VerdictKind expected)
    {
        var part = Part(Ratio(2), Rates(a, 100), Dying(died));

        Assert.Equal(expected, part.Kind);
        Assert.Equal((Planned, 12, 2, 0), (part.Blocks!.Planned, part.Blocks.Valid, part.Blocks.LostToTargets, part.Blocks.LostToInstrument));
        Assert.Equal(new TargetLoss("json", died, 2), Assert.Single(part.Blocks.Losses));
        if (expected == VerdictKind.Inconclusive)
            Assert.Contains($"only survivors would say so: some planned blocks hold no figure of {died} in json", part.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_of_survivors_is_none()
    {
        var (favoured, other) = (Part(Ratio(2), Rates(300, 100), Dying("a")), Part(Ratio(2), Rates(300, 100), Dying("b")));

        Assert.Equal((null, true), (favoured.SupportP, favoured.RefutationP > 0.9));
        Assert.Equal((true, null), (other.SupportP < 0.001, other.RefutationP));
    }

    [Fact]
    public void Many_deaths_of_the_side_that_a_claim_favours_keep_it_from_support_though_enough_blocks_are_left() =>
        Assert.Equal(
            (VerdictKind.Inconclusive, 10, 20),
            Analysed(Ratio(2), Rates(300, 100), Dying("a", 20), 30) switch { var part => (part.Kind, part.ValidBlocks, part.Blocks!.LostToTargets) });

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    public void What_the_instrument_lost_is_told_apart_and_bars_nothing(string spoilt)
    {
        var part = Part(Ratio(2), Rates(300, 100), trial => IsAmong(trial, spoilt, 2) ? trial with { Findings = [Slowed] } : trial);

        Assert.Equal((VerdictKind.Supported, 12, 0, 2), (part.Kind, part.Blocks!.Valid, part.Blocks.LostToTargets, part.Blocks.LostToInstrument));
        Assert.Empty(part.Blocks.Losses);
    }

    [Theory]
    [InlineData("a", VerdictKind.Inconclusive)]
    [InlineData("b", VerdictKind.Supported)]
    public void Where_less_is_better_a_claim_favours_the_side_that_it_puts_second(string died, VerdictKind expected)
    {
        var heavier = Ratio(2, of: "b", against: "a") with { Metric = ClaimMetric.CpuMicrosecondsPerRequest };

        Assert.Equal(expected, Part(heavier, Rates(300, 100), Dying(died)).Kind);
    }

    [Theory]
    [InlineData(400, FindingKind.TooShort, 2)]
    [InlineData(0, FindingKind.ServicesContend, 2)]
    [InlineData(5000, FindingKind.TooShort, 0)]
    [InlineData(5000, FindingKind.ServicesContend, 0)]
    public void A_window_that_a_slow_target_could_not_fill_is_the_targets_doing_and_one_that_is_withheld_for_else_is_not(
        long completed, FindingKind kind, int lost)
    {
        var part = Part(Ratio(2), Rates(300, 100), trial => IsAmong(trial, "b", 2) ? Withheld(trial, completed, kind) : trial);

        Assert.Equal((12, lost, 2 - lost), (part.Blocks!.Valid, part.Blocks.LostToTargets, part.Blocks.LostToInstrument));
    }

    [Fact]
    public void A_figure_that_decides_nothing_says_that_blocks_are_missing() =>
        Assert.Equal(
            (VerdictKind.Shown, "the figure is the answer, as far as the blocks go that are left"),
            Part(Ratio(null), Rates(300, 100), Dying("a")) switch { var part => (part.Kind, part.Reason) });

    [Fact]
    public void A_cold_start_is_not_lost_with_what_came_after_it()
    {
        var part = Part(Ratio(0.5) with { Metric = ClaimMetric.ColdStartSeconds }, Rates(300, 100), Dying("a"));

        Assert.Equal((Planned, 0), (part.Blocks!.Valid, part.Blocks.LostToTargets));
    }

    [Fact]
    public void A_target_that_died_in_every_block_was_measured()
    {
        var part = Part(Ratio(2), Rates(300, 100), Dying("b", Planned));

        Assert.Equal(
            (VerdictKind.Inconclusive, "no block holds a figure of b in json, which died, never answered or answered too little"), (part.Kind, part.Reason));
    }

    [Theory]
    [InlineData("a", VerdictKind.Inconclusive)]
    [InlineData("c", VerdictKind.Shown)]
    public void A_curve_of_survivors_shows_its_places_and_decides_nothing(string died, VerdictKind expected)
    {
        var curve = new CurvePart(
            "curve", "by queries", ClaimMetric.RequestsPerSecond, ["a"], ["b"], "queries", 1.2,
            [new CurvePlace(1, "json", null), new CurvePlace(100, "wait", null)]);

        var part = Part(curve, planned => Rates(planned.Scenario == "json" ? 144 : 100, 100)(planned), Dying(died));

        Assert.Equal((expected, 2), (part.Kind, part.Places!.Count));
        Assert.NotNull(part.Crossover);
    }

    [Fact]
    public void Blocks_of_a_stretch_of_a_curve_are_those_that_hold_both_its_ends()
    {
        var curve = new CurvePart(
            "curve", "by queries", ClaimMetric.RequestsPerSecond, ["a"], ["b"], "queries", 1.2,
            [new CurvePlace(1, "json", null), new CurvePlace(100, "wait", null)]);

        var part = Part(
            curve,
            Rates(144, 100),
            trial => (trial.Block, trial.Scenario, trial.Target) is (1, "json", "a") or (2, "wait", "b") ? trial with { Findings = [Slowed] } : trial);

        Assert.Equal((12, 0, 2), (part.ValidBlocks, part.Blocks!.LostToTargets, part.Blocks.LostToInstrument));
        Assert.All(part.Places!, place => Assert.Equal(13, place.Blocks.Valid));
    }

    [Theory]
    [InlineData(300, 100, "a", VerdictKind.Inconclusive)]
    [InlineData(300, 100, "b", VerdictKind.Supported)]
    [InlineData(100, 300, "a", VerdictKind.Refuted)]
    [InlineData(100, 300, "b", VerdictKind.Inconclusive)]
    [InlineData(100, 300, "c", VerdictKind.Refuted)]
    public void A_first_rank_is_not_that_of_a_survivor_and_is_lost_to_none(double a, double b, string died, VerdictKind expected)
    {
        var rank = new RankPart("first", "the first", ClaimMetric.RequestsPerSecond, "a", Roster, ["json"]);

        var part = Part(rank, Rates(a, b, 50), Dying(died));

        Assert.Equal((expected, 2), (part.Kind, Assert.Single(part.Blocks!.Losses).Blocks));
    }

    [Theory]
    [InlineData(300, 100, 100, "a", VerdictKind.Inconclusive)]
    [InlineData(300, 100, 100, "b", VerdictKind.Supported)]
    [InlineData(300, 500, 250, "b", VerdictKind.Inconclusive)]
    [InlineData(300, 500, 250, "c", VerdictKind.SmallerThanClaimed)]
    [InlineData(300, 500, 250, "a", VerdictKind.Inconclusive)]
    public void Near_the_best_is_neither_shown_nor_denied_by_survivors(double a, double b, double c, string died, VerdictKind expected)
    {
        var near = new NearBestPart("near", "near the best", ClaimMetric.RequestsPerSecond, "a", Roster, "json", null, 0.667);

        Assert.Equal(expected, Part(near, Rates(a, b, c), Dying(died)).Kind);
    }

    [Fact]
    public void A_competitor_that_died_is_the_slowest_of_its_block_and_the_rosters_middle_is_known()
    {
        var near = new NearBestPart("near", "near the best", ClaimMetric.RequestsPerSecond, "a", Roster, "json", null, 0.667);

        // Nine blocks of twelve would be too few medians.
        var part = Analysed(near, Rates(100, 300, 200), Dying("c", 3), 12);

        Assert.Equal((VerdictKind.Refuted, "the whole 95 % interval lies below the roster's median"), (part.Kind, part.Reason));
    }

    [Fact]
    public void A_contrasts_reference_speaks_the_other_way()
    {
        var contrast = new ContrastPart(
            "contrast", "more where it waits", ClaimMetric.RequestsPerSecond, ["a"], ["b"], "wait", ClaimMetric.RequestsPerSecond, "json",
            new ClaimedRatio(1.1, 1, new Interval(0.95, 1.05)));
        VerdictKind Verdict(string died) => Part(contrast, planned => Rates(planned.Scenario == "wait" ? 600 : 300, 100)(planned), Dying(died)).Kind;

        Assert.Equal((VerdictKind.Supported, VerdictKind.Inconclusive), (Verdict("a"), Verdict("b")));
    }

    private static IReadOnlyList<Competitor> Roster => [new("a", ["a"]), new("b", ["b"]), new("c", ["c"])];

    private static PartVerdict Part(ClaimPart part, Func<PlannedTrial, double> rate, Func<TrialRecord, TrialRecord> change) =>
        Analysed(part, rate, change, Planned);

    private static PartVerdict Analysed(ClaimPart part, Func<PlannedTrial, double> rate, Func<TrialRecord, TrialRecord> change, int blocks) =>
        Assert.Single(Assert.Single(Analyse([FixedClaim.Of(Claim(RuleKind.All, part))], rate, blocks, change).Verdicts).Parts);

    private static Func<TrialRecord, TrialRecord> Dying(string target, int blocks = 2) =>
        trial => IsAmong(trial, target, blocks) ? trial with { Levels = [], Findings = [Died] } : trial;

    private static bool IsAmong(TrialRecord trial, string target, int blocks) => trial.Scenario == "json" && trial.Target == target && trial.Block <= blocks;

    private static TrialRecord Withheld(TrialRecord trial, long completed, FindingKind kind)
    {
        var record = trial.Levels[0];
        return trial with
        {
            Levels = [record with { Measured = record.Measured with { CompletedInWindow = completed } }],
            Findings = [new Finding(kind, FindingEffect.Withheld, record.Measured.Level, "as told", "do otherwise")],
        };
    }
}
