using Bench.Core.Findings;
using Bench.Core.Planning;
using Bench.Core.Running;

namespace Bench.Core.Tests.Running;

/// <summary>What an interrupted run keeps, and what a resumed one measures.</summary>
public class ResumedRunTests : ScriptedRun
{
    [Fact]
    public async Task An_interruption_stops_the_target_and_keeps_finished_trials()
    {
        Script.InterruptAtStart = 2;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(TestSuites.Of(["a", "b"], ["x"])));

        Assert.Single(Journal);
        Assert.Equal(Script.Started, Script.Stopped);
    }

    [Fact]
    public async Task A_resumed_run_measures_what_is_left_and_nothing_twice()
    {
        var suite = TestSuites.Of(["a", "b"], ["x"]);
        Script.InterruptAtStart = 3;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(suite));
        Assert.Equal(2, Journal.Count);

        Assert.True(await ResumeAsync(suite));

        Assert.Equal(TrialOrder.Of(suite).Select(trial => (trial.Sequence, 1)), Journal.Select(record => (record.Sequence, record.Attempt)));
        Assert.Equal([1, 1, 2, 2, 2, 2], Journal.Select(record => record.Session));
    }

    [Fact]
    public async Task A_resumed_run_goes_on_counting_the_attempts_at_a_void_trial()
    {
        var suite = TestSuites.Of(["a"], ["x"], blocks: 1);
        Script.BusyShares = [0.9];
        Script.InterruptAtStart = 2;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(suite));

        await ResumeAsync(suite);

        Assert.Equal([(1, 1), (2, 2), (3, 2)], Journal.Select(record => (record.Attempt, record.Session)));
    }

    [Fact]
    public async Task A_run_whose_attempts_are_used_up_has_nothing_left()
    {
        var suite = TestSuites.Of(["a"], ["x"], blocks: 1);
        Script.BusyShares = [0.9];
        await RunAsync(suite);

        Assert.Empty(new RunHistory(Journal, []).RemainderOf(TrialOrder.Of(suite), suite.MostAttempts));
        Assert.True(await ResumeAsync(suite));

        Assert.Equal(3, Journal.Count);
    }

    [Fact]
    public async Task A_resumed_run_judges_its_spins_by_those_of_the_sessions_before()
    {
        var suite = TestSuites.Of(["a"], ["x"], blocks: 30);
        await RunAsync(suite);
        Journal.RemoveRange(28, 2);
        Script.SpinSteps = 900;

        await ResumeAsync(suite);

        Assert.Equal(FindingKind.MachineSlowed, Journal[28].Findings[0].Kind);
    }
}
