using Bench.Core.Claims;
using Bench.Core.Running;
using static Bench.Core.Tests.Claims.InventedRun;
using static Bench.Core.Tests.Statistics.InventedFindings;

namespace Bench.Core.Tests.Claims;

/// <summary>A mean over several places, in blocks of which some lack one of them (decision 0093).</summary>
public class IncompleteBlocksSpecs
{
    private const int Planned = 14;

    private static readonly string[] Three = ["json", "wait", "db"];

    [Fact]
    public void Blocks_that_each_lack_another_place_are_enough_where_each_place_has_ten()
    {
        var part = Mean(
            trial => IsLost(trial, "json", 1, 4) || IsLost(trial, "wait", 5, 8) || IsLost(trial, "db", 9, 12) ? trial with { Findings = [Slowed] } : trial);

        Assert.Equal((VerdictKind.Supported, Planned), (part.Kind, part.ValidBlocks));
        Assert.All(part.Places!, place => Assert.Equal(10, place.Blocks.Valid));
        Assert.InRange(part.Estimate!.Ratio, 2.95, 3.05);
    }

    [Fact]
    public void A_place_with_fewer_leaves_the_mean_undecided()
    {
        var part = Mean(trial => IsLost(trial, "json", 1, 5) ? trial with { Findings = [Slowed] } : trial);

        Assert.Equal((VerdictKind.Inconclusive, "too few blocks hold valid figures of all that is compared"), (part.Kind, part.Reason));
    }

    [Fact]
    public void A_block_that_lacks_most_places_is_none()
    {
        var part = Mean(trial => IsLost(trial, "json", 1, 2) || IsLost(trial, "wait", 1, 2) ? trial with { Findings = [Slowed] } : trial);

        Assert.Equal((12, 0, 2), (part.ValidBlocks, part.Blocks!.LostToTargets, part.Blocks.LostToInstrument));
    }

    [Fact]
    public void A_block_that_a_target_lost_in_one_place_is_lost_for_the_mean()
    {
        var part = Mean(trial => trial.Target == "b" && IsLost(trial, "json", 1, 2) ? trial with { Levels = [], Findings = [Died] } : trial);

        Assert.Equal((VerdictKind.Supported, 12, 2, 0), (part.Kind, part.ValidBlocks, part.Blocks!.LostToTargets, part.Blocks.LostToInstrument));
    }

    [Fact]
    public void Another_choice_for_which_too_few_blocks_are_left_neither_agrees_nor_turns()
    {
        var claim = Claim(RuleKind.All, Ratio(2)) with { Alternatives = [new Alternative("c", "json", null, ["c"], null, null, false, null)] };

        var verdict = Assert.Single(Analyse(
            [FixedClaim.Of(claim)], Rates(300, 100), Planned,
            trial => trial.Target == "c" && IsLost(trial, "json", 1, 5) ? trial with { Findings = [Slowed] } : trial).Verdicts);

        Assert.Equal((VerdictKind.Supported, VerdictKind.Inconclusive, null), (verdict.Kind, verdict.Alternatives[0].Kind, verdict.Alternatives[0].Agrees));
        Assert.Equal((0, 0, 1), (verdict.Robustness!.Told, verdict.Robustness.NotMeasured, verdict.Robustness.Open));
    }

    private static bool IsLost(TrialRecord trial, string scenario, int from, int to) => trial.Scenario == scenario && trial.Block >= from && trial.Block <= to;

    private static PartVerdict Mean(Func<TrialRecord, TrialRecord> change)
    {
        var claim = Claim(RuleKind.All, Ratio(2) with { Places = Three });
        return Assert.Single(Assert.Single(Analyse([FixedClaim.Of(claim)], Rates(300, 100), Planned, change, scenarios: Three).Verdicts).Parts);
    }
}
