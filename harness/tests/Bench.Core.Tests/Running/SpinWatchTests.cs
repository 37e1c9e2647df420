using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Running;

namespace Bench.Core.Tests.Running;

public class SpinWatchTests
{
    private static readonly SpinCheck Steady = LevelResults.Spin(1000, 2000);
    private static readonly SpinCheck Slow = LevelResults.Spin(900, 2000);

    private readonly Queue<SpinCheck> script = new();
    private readonly HeldClock clock = new();

    [Fact]
    public async Task A_moments_jitter_is_spun_again()
    {
        var watch = Watch();
        script.Enqueue(LevelResults.Spin(940, 2110));
        script.Enqueue(LevelResults.Spin(1010, 2010));

        var before = await watch.BeforeAsync(TestContext.Current.CancellationToken);

        Assert.Equal(LevelResults.Spin(1010, 2010).StepsByCpu, before.StepsByCpu);
        Assert.Equal(2, watch.Drain().Count);
    }

    [Fact]
    public async Task Cpus_that_jitter_in_turns_are_judged_each_by_its_own()
    {
        var watch = Watch();
        script.Enqueue(LevelResults.Spin(1000, 2110));
        script.Enqueue(LevelResults.Spin(940, 2110));
        script.Enqueue(LevelResults.Spin(940, 2020));

        var before = await watch.BeforeAsync(TestContext.Current.CancellationToken);

        Assert.Equal(LevelResults.Spin(1000, 2020).StepsByCpu, before.StepsByCpu);
        Assert.Equal(3, watch.Drain().Count);
        Assert.Empty(watch.Judge(before, Steady));
    }

    [Fact]
    public void A_cpu_that_is_off_each_time_is_off_however_steady_the_other_is()
    {
        var watch = Watch();
        for (var spins = 0; spins < Thresholds.MostSpins; spins++) script.Enqueue(LevelResults.Spin(1000, spins % 2 == 0 ? 2110 : 1890));

        var finding = Assert.Single(watch.Judge(Steady, watch.After()));

        Assert.Contains("CPU 1", finding.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trial_waits_until_the_machine_is_steady_again()
    {
        var watch = Watch();
        for (var spins = 0; spins < 20; spins++) script.Enqueue(Slow);

        var before = await watch.BeforeAsync(TestContext.Current.CancellationToken);

        Assert.Empty(watch.Judge(before, Steady));
        Assert.Equal(21, watch.Drain().Count);
    }

    [Fact]
    public async Task A_machine_that_stays_slow_is_measured_in_the_end_and_judged()
    {
        var watch = Watch();
        for (var spins = 0; spins < 1000; spins++) script.Enqueue(Slow);

        var before = await watch.BeforeAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Thresholds.MostSpins * (1 + Thresholds.MostWaitsForSteadiness), watch.Drain().Count);
        Assert.NotEmpty(watch.Judge(before, Steady));
    }

    [Fact]
    public async Task Where_nothing_is_repeated_nothing_is_waited_for()
    {
        var watch = Watch(mostWaits: 0);
        for (var spins = 0; spins < 1000; spins++) script.Enqueue(Slow);

        var before = await watch.BeforeAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Thresholds.MostSpins, watch.Drain().Count);
        Assert.NotEmpty(watch.Judge(before, Steady));
    }

    [Fact]
    public void After_a_trial_nothing_is_waited_for()
    {
        var watch = Watch();
        for (var spins = 0; spins < 1000; spins++) script.Enqueue(Slow);

        watch.After();

        Assert.Equal(Thresholds.MostSpins, watch.Drain().Count);
    }

    [Fact]
    public async Task The_spin_after_a_trial_is_the_one_before_the_next()
    {
        var watch = Watch();
        script.Enqueue(LevelResults.Spin(1001, 2001));
        script.Enqueue(LevelResults.Spin(1002, 2002));

        var after = watch.After();
        clock.Pass(TimeSpan.FromMilliseconds(99));
        var before = await watch.BeforeAsync(TestContext.Current.CancellationToken);

        Assert.Same(after, before);
        Assert.Equal(after, Assert.Single(watch.Drain()));
    }

    [Fact]
    public async Task One_that_is_old_is_not()
    {
        var watch = Watch();
        script.Enqueue(LevelResults.Spin(1001, 2001));
        script.Enqueue(LevelResults.Spin(1002, 2002));

        watch.After();
        clock.Pass(TimeSpan.FromMilliseconds(101));
        var before = await watch.BeforeAsync(TestContext.Current.CancellationToken);

        Assert.Equal(LevelResults.Spin(1002, 2002).StepsByCpu, before.StepsByCpu);
    }

    [Fact]
    public async Task One_that_was_off_is_not()
    {
        var watch = Watch();
        for (var spins = 0; spins < Thresholds.MostSpins; spins++) script.Enqueue(Slow);

        watch.After();
        var before = await watch.BeforeAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Steady.StepsByCpu, before.StepsByCpu);
    }

    [Fact]
    public void Every_spin_goes_to_the_journal_once()
    {
        var watch = new SpinWatch(() => Steady, new HastyClock(), []);
        watch.TakeBaseline();
        watch.After();

        Assert.Equal(22, watch.Drain().Count);
        Assert.Empty(watch.Drain());
    }

    private SpinWatch Watch(int mostWaits = Thresholds.MostWaitsForSteadiness)
    {
        var watch = new SpinWatch(() => script.TryDequeue(out var spin) ? spin : Steady, clock, [], mostWaits);
        watch.TakeBaseline();
        watch.Drain();
        return watch;
    }
}
