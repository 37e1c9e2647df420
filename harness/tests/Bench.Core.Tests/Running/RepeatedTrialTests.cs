using Bench.Core.Findings;
using Bench.Core.Planning;
using Bench.Core.Running;

namespace Bench.Core.Tests.Running;

/// <summary>What voids a trial, and how often it is repeated.</summary>
public class RepeatedTrialTests : ScriptedRun
{
    [Fact]
    public async Task A_void_trial_is_repeated_until_it_is_sound()
    {
        Script.BusyShares = [0.9, 0.9, 0.3];

        await RunAsync(TestSuites.Of(["a"], ["x"], blocks: 1));

        Assert.Equal([true, true, false], Journal.Select(record => record.IsVoid));
        Assert.Equal([1, 2, 3], Journal.Select(record => record.Attempt));
    }

    [Fact]
    public async Task A_void_trial_is_repeated_at_most_twice()
    {
        Script.BusyShares = [0.9];

        await RunAsync(TestSuites.Of(["a"], ["x"], blocks: 2));

        Assert.Equal([(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3)], Journal.Select(record => (record.Sequence, record.Attempt)));
    }

    [Fact]
    public async Task What_is_repeated_waits_for_the_others_of_its_scenario_since_a_neighbour_seldom_leaves_at_once()
    {
        Script.StealShares = [0.06, 0.01, 0.06, 0.01, 0.01];
        var suite = TestSuites.Of(["a", "b", "c"], ["x", "y"], blocks: 1);
        var plan = TrialOrder.Of(suite);

        await RunAsync(suite);

        Assert.Equal(
            [(1, 1), (2, 1), (3, 1), (1, 2), (2, 2), (4, 1), (5, 1), (6, 1)],
            Journal.Select(record => (record.Sequence, record.Attempt)));
        Assert.Single(plan.Take(3).Select(planned => planned.Scenario).Distinct());
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    public async Task A_suite_may_have_a_void_trial_repeated_less_often(int repeats, int attempts)
    {
        Script.BusyShares = [0.9];
        var suite = TestSuites.Of(["a"], ["x"], blocks: 1) with { Repeats = repeats };

        Assert.True(await RunAsync(suite));

        Assert.Equal(attempts, Journal.Count);
        Assert.Empty(new RunHistory(Journal, []).RemainderOf(TrialOrder.Of(suite), suite.MostAttempts));
        Assert.NotEmpty(new RunHistory(Journal, []).RemainderOf(TrialOrder.Of(suite), attempts + 1));
    }

    [Fact]
    public async Task A_trial_whose_CPUs_the_hypervisor_took_is_void_and_repeated()
    {
        Script.StealShares = [0.06, 0.01];

        await RunAsync(TestSuites.Of(["a"], ["x"], blocks: 1));

        Assert.Equal([true, false], Journal.Select(record => record.IsVoid));
        Assert.Equal([FindingKind.MachineSlowed], Journal[0].Findings.Select(finding => finding.Kind));
        Assert.Equal([0.06, 0.01], Journal.Select(record => Math.Round(record.Levels[0].StealShare!.Value, 9)));
        // 90 % were the target's, and what the hypervisor took was not idle.
        Assert.Equal(0.06, Journal[0].Levels[0].TargetCpus!.Idle, 9);
    }

    [Fact]
    public async Task A_trial_in_which_a_service_failed_is_void_and_repeated()
    {
        Script.ServiceFaults = ["the database is gone", null];

        await RunAsync(TestSuites.Of(["a"], ["x"], blocks: 1));

        Assert.Equal([true, false], Journal.Select(record => record.IsVoid));
        var finding = Assert.Single(Journal[0].Findings);
        Assert.Equal((FindingKind.ServiceFailed, "the database is gone"), (finding.Kind, finding.Evidence));
    }
}
