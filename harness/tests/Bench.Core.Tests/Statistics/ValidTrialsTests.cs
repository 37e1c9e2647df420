using Bench.Core.Findings;
using Bench.Core.Running;
using Bench.Core.Statistics;
using Bench.Core.Suites;
using static Bench.Core.Tests.Statistics.InventedFindings;

namespace Bench.Core.Tests.Statistics;

public class ValidTrialsTests
{
    [Fact]
    public void A_level_that_was_whole_before_the_target_died_is_not_lost_to_it_though_the_instrument_took_its_figure()
    {
        var trials = new ValidTrials([TrialBuilder.Trial(new PlannedTrial(1, 1, "json", "a"), 300, 1, Died, Slowed)]);

        Assert.Empty(trials.LostToTargetAt("json", "a", TrialBuilder.Users8));
        Assert.Equal([1], trials.LostToTargetAt("json", "a", new ClosedLevel(64)));
    }

    [Fact]
    public void The_level_under_which_it_died_is()
    {
        var under = new Finding(FindingKind.TargetDied, FindingEffect.Withheld, TrialBuilder.Users8, "exit 1", "see the log");
        var trials = new ValidTrials([TrialBuilder.Trial(new PlannedTrial(1, 1, "json", "a"), 300, 1, Died, under)]);

        Assert.Equal([1], trials.LostToTargetAt("json", "a", TrialBuilder.Users8));
    }
}
