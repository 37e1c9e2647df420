using Bench.Core.Findings;

namespace Bench.Core.Tests.Findings;

public class SpinHistoryTests
{
    private readonly SpinHistory history = new(Enumerable.Repeat(LevelResults.Spin(1000, 2000), 9));

    [Fact]
    public void A_steady_machine_raises_no_doubt()
    {
        Assert.Empty(history.Judge(LevelResults.Spin(1020, 2000), LevelResults.Spin(1000, 1960)));
    }

    [Fact]
    public void A_cpu_that_slowed_down_voids_the_trial_and_is_named()
    {
        var finding = Assert.Single(history.Judge(LevelResults.Spin(1000, 2000), LevelResults.Spin(1000, 1900)));

        Assert.Equal(FindingEffect.Void, finding.Effect);
        Assert.Contains("after the trial CPU 1", finding.Evidence, StringComparison.Ordinal);
        Assert.Contains("-5.0 %", finding.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Spins_of_a_wait_do_not_move_the_median()
    {
        for (var waited = 0; waited < 100; waited++) history.Add(LevelResults.Spin(900, 2000) with { WhileWaiting = true });

        Assert.True(history.IsOff(LevelResults.Spin(900, 2000)));
        Assert.False(history.IsOff(LevelResults.Spin(1000, 2000)));
    }
}
