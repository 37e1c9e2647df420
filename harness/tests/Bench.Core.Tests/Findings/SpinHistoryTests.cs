using Bench.Core.Findings;
using Bench.Core.Measurement;

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
    public void A_moments_jitter_is_spun_again()
    {
        var spins = new Queue<SpinCheck>([LevelResults.Spin(940, 2000), LevelResults.Spin(1000, 2110), LevelResults.Spin(1010, 2010)]);

        var taken = history.Take(spins.Dequeue);

        Assert.Equal(LevelResults.Spin(1010, 2010).StepsByCpu, taken.StepsByCpu);
        Assert.Equal(3, taken.Tries);
        Assert.Empty(spins);
    }

    [Fact]
    public void A_machine_that_stays_slow_is_still_off_after_the_last_spin()
    {
        var taken = 0;

        var slow = history.Take(() =>
        {
            taken++;
            return LevelResults.Spin(900, 2000);
        });

        Assert.Equal(Thresholds.MostSpins, taken);
        Assert.NotEmpty(history.Judge(slow, slow));
    }
}
