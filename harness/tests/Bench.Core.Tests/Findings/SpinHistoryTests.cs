using Bench.Core.Findings;

namespace Bench.Core.Tests.Findings;

public class SpinHistoryTests
{
    [Fact]
    public void A_steady_machine_raises_no_doubt()
    {
        var history = new SpinHistory([LevelResults.Spin(1000, 2000)]);

        Assert.Empty(history.Judge(LevelResults.Spin(1020, 2000), LevelResults.Spin(1000, 1960)));
    }

    [Fact]
    public void A_cpu_that_slowed_down_voids_the_trial_and_is_named()
    {
        var history = new SpinHistory([LevelResults.Spin(1000, 2000), LevelResults.Spin(1000, 2000), LevelResults.Spin(1000, 2000)]);

        var finding = Assert.Single(history.Judge(LevelResults.Spin(1000, 2000), LevelResults.Spin(1000, 1900)));

        Assert.Equal(FindingEffect.Void, finding.Effect);
        Assert.Contains("after the trial CPU 1", finding.Evidence, StringComparison.Ordinal);
        Assert.Contains("-5.0 %", finding.Evidence, StringComparison.Ordinal);
    }
}
