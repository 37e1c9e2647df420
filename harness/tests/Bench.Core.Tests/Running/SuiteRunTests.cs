using Bench.Core.Planning;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Running;

/// <summary>The plan, the budget and the accounts of an undisturbed run.</summary>
public class SuiteRunTests : ScriptedRun
{
    [Fact]
    public async Task Every_planned_trial_is_journaled_once_in_order()
    {
        var suite = TestSuites.Of(["a", "b"], ["x"]);
        var plan = TrialOrder.Of(suite);

        Assert.True(await RunAsync(suite));

        Assert.Equal(plan.Select(trial => (trial.Sequence, trial.Target, 1)), Journal.Select(record => (record.Sequence, record.Target, record.Attempt)));
        Assert.Equal(plan.Count, Script.Started);
        Assert.Equal(Script.Started, Script.Stopped);
    }

    [Theory]
    [InlineData("0", "1", false)]
    [InlineData("0", "0", true)]
    public async Task The_engine_is_told_whether_it_shares_its_CPUs_with_the_target(string target, string load, bool shares)
    {
        Script.Cpus = new CpuLayout(CpuSet.Parse(target), CpuSet.Parse(load), CpuSet.Parse(load));

        await RunAsync(TestSuites.Of(["a"], ["x"], blocks: 1));

        Assert.Equal(shares, Script.LastJob!.SharesCpus);
    }

    [Fact]
    public async Task Blocks_that_do_not_fit_the_budget_are_not_begun()
    {
        // A block of one trial is estimated at 9 s of load and 2 s around it.
        Assert.False(await RunAsync(TestSuites.Of(["a"], ["x"], blocks: 2, budget: TimeSpan.FromSeconds(10))));

        Assert.Empty(Journal);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_and_ahead_under_a_run_changes_neither_its_plan_nor_its_budget()
    {
        var suite = TestSuites.Of(["a", "b"], ["x"], budget: TimeSpan.FromHours(1));
        Script.Clock = new ErrantClock();

        Assert.True(await RunAsync(suite));

        Assert.Equal(TrialOrder.Of(suite).Select(trial => trial.Sequence), Journal.Select(record => record.Sequence));
        Assert.Contains(Journal.Zip(Journal.Skip(1)), pair => pair.Second.StartedUtc < pair.First.StartedUtc);
        Assert.All(Journal, record => Assert.False(record.IsVoid));
    }

    [Fact]
    public async Task Resources_are_those_between_the_ends_of_the_window()
    {
        await RunAsync(TestSuites.Of(["a"], ["x"], blocks: 1));

        // The scripted target uses 0.9 CPU-seconds a second and the scripted window lasts 3 s.
        Assert.All(Journal[0].Levels, level => Assert.Equal(2.7, level.Resources!.CpuSeconds, 9));
    }
}
