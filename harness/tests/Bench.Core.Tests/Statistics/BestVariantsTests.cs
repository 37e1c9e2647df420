using Bench.Core.Findings;
using Bench.Core.Running;
using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Statistics;

public class BestVariantsTests
{
    private static readonly Finding Slow = new(FindingKind.MachineSlowed, FindingEffect.Void, null, "slow", "repeat");
    private static readonly Finding Died = new(FindingKind.TargetDied, FindingEffect.Result, null, "exit 1", "see the log");
    private static readonly Scenario Wait = TestSuites.Scenario("wait");

    [Fact]
    public void The_highest_mean_over_blocks_is_the_best_and_the_others_are_left_out()
    {
        var chosen = Chosen([.. Blocks("a", 100, 300), .. Blocks("b", 190, 220), .. Blocks("c", 150, 160)]);

        Assert.Equal("b", chosen.Best);
        Assert.Equal(
            [("a", 200, 2), ("b", 205, 2), ("c", 155, 2)],
            chosen.Variants.Select(variant => (variant.Target, variant.RequestsPerSecond!.Value, variant.ValidBlocks)));
        Assert.Equal(["a", "c"], chosen.LeftOut);
        Assert.Equal(("wait", "capacity"), (chosen.By, Assert.Single(chosen.In)));
    }

    [Fact]
    public void Each_variant_counts_at_its_own_best_level()
    {
        var chosen = Chosen([Trial("a", 1, (8, 100), (64, 90)), Trial("b", 1, (8, 10), (64, 110)), Trial("c", 1, (8, 1), (64, 2))]);

        Assert.Equal("b", chosen.Best);
        Assert.Equal([8, 64, 64], chosen.Variants.Select(variant => variant.Level!.Value));
    }

    [Fact]
    public void What_stays_beside_the_best_is_neither_the_best_nor_left_out()
    {
        var chosen = Chosen([.. Blocks("a", 100), .. Blocks("b", 200), .. Blocks("c", 150)], beside: "a");

        Assert.Equal([VariantFate.Beside, VariantFate.Best, VariantFate.LeftOut], chosen.Variants.Select(variant => variant.Fate));
        Assert.Equal(("a", "c"), (chosen.Beside, Assert.Single(chosen.LeftOut)));
        Assert.Null(Chosen([.. Blocks("a", 300), .. Blocks("b", 200), .. Blocks("c", 150)], beside: "a").Beside);
    }

    [Fact]
    public void Of_equals_the_one_that_the_suite_names_first_is_the_best() =>
        Assert.Equal("a", Chosen([.. Blocks("c", 200), .. Blocks("b", 200), .. Blocks("a", 200)]).Best);

    [Fact]
    public void A_variant_whose_trials_were_all_void_stays_and_may_still_be_the_best()
    {
        var chosen = Chosen([.. Blocks("a", 100), .. Blocks("b", 200), .. Blocks("c", 300).Select(trial => trial with { Findings = [Slow] })], beside: "c");

        Assert.Equal([VariantFate.LeftOut, VariantFate.Best, VariantFate.Undecided], chosen.Variants.Select(variant => variant.Fate));
        Assert.Equal((null, 0), (chosen.Variants[2].RequestsPerSecond, chosen.Variants[2].ValidBlocks));
        Assert.Contains("c had no valid trial in it, and may still be the best.", chosen.Choice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_void_block_leaves_the_mean_of_the_others()
    {
        var chosen = Chosen(
            [
                .. Blocks("a", 100, 300).Select(trial => trial.Block == 2 ? trial with { Findings = [Slow] } : trial),
                .. Blocks("b", 150, 150),
                .. Blocks("c", 1, 1),
            ]);

        Assert.Equal("b", chosen.Best);
        Assert.Equal((100, 1), (chosen.Variants[0].RequestsPerSecond!.Value, chosen.Variants[0].ValidBlocks));
    }

    [Fact]
    public void One_that_died_in_every_block_is_left_out_since_that_is_its_doing()
    {
        var chosen = Chosen([.. Blocks("a", 100), .. Blocks("b", 200), .. Blocks("c", 300).Select(trial => trial with { Levels = [], Findings = [Died] })]);

        Assert.Equal(["a", "c"], chosen.LeftOut);
        Assert.EndsWith("Requests a second in wait: a 100, b 200, c none, it died.", chosen.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_variant_has_a_figure_all_are_measured()
    {
        var chosen = Chosen([.. Blocks("a", 100).Select(trial => trial with { Levels = [], Findings = [Died] })]);

        Assert.Null(chosen.Best);
        Assert.Empty(chosen.LeftOut);
        Assert.Empty(chosen.Lost);
        Assert.Equal("Of a, b and c the pilot has no figure, so that all of them are measured in capacity.", chosen.Sentence);
    }

    [Fact]
    public void The_choice_is_told_with_and_without_its_figures()
    {
        var chosen = Chosen([.. Blocks("a", 100), .. Blocks("b", 200), .. Blocks("c", 150)], beside: "a");

        Assert.Equal("Of a, b and c the pilot chose b for capacity, beside which a is measured.", chosen.Choice);
        Assert.Equal(
            "Of a, b and c the pilot chose b for capacity, beside which a is measured. Requests a second in wait: a 100, b 200, c 150.", chosen.Sentence);
    }

    [Fact]
    public void Trials_elsewhere_choose_nothing() =>
        Assert.Equal("a", Chosen(
            [
                .. Blocks("a", 100),
                .. Blocks("b", 50),
                .. Blocks("b", 900).Select(trial => trial with { Scenario = "json", Sequence = 90 + trial.Sequence }),
            ]).Best);

    private static ChosenVariant Chosen(IReadOnlyList<TrialRecord> trials, string? beside = null) => Assert.Single(
        BestVariants.Of(new Pilot(2, null, []) { Variants = [new VariantChoice(["a", "b", "c"], Wait, ["capacity"], beside)] }, trials));

    private static IEnumerable<TrialRecord> Blocks(string target, params double[] rates) =>
        rates.Select((rate, index) => Trial(target, index + 1, (8, rate), (64, rate - 1)));

    private static TrialRecord Trial(string target, int block, params (int Users, double Rate)[] levels)
    {
        var trial = TrialBuilder.Trial(new PlannedTrial((block * 10) + target[0] - 'a', block, Wait.Id, target), 1);
        return trial with
        {
            Levels = [.. levels.Select(level => trial.Levels[0] with { Measured = TrialBuilder.Level(level.Users, level.Rate, [1_000_000], [1_000_000], 0) })],
        };
    }
}
