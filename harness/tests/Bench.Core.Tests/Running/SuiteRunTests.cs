using Bench.Core.Findings;
using Bench.Core.Planning;
using Bench.Core.Running;
using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Running;

public class SuiteRunTests
{
    private readonly List<TrialRecord> journal = [];
    private readonly ScriptedParts script = new();
    private RunHistory history = RunHistory.None;

    [Fact]
    public async Task Every_planned_trial_is_journaled_once_in_order()
    {
        var suite = TestSuites.Of(["a", "b"], ["x"]);
        var plan = TrialOrder.Of(suite);

        Assert.True(await RunAsync(suite));

        Assert.Equal(plan.Select(trial => (trial.Sequence, trial.Target, 1)), journal.Select(record => (record.Sequence, record.Target, record.Attempt)));
        Assert.Equal(plan.Count, script.Started);
        Assert.Equal(script.Started, script.Stopped);
    }

    [Fact]
    public async Task A_void_trial_is_repeated_until_it_is_sound()
    {
        script.BusyShares = [0.9, 0.9, 0.3];

        await RunAsync(TestSuites.Of(["a"], ["x"], blocks: 1));

        Assert.Equal([true, true, false], journal.Select(record => record.IsVoid));
        Assert.Equal([1, 2, 3], journal.Select(record => record.Attempt));
    }

    [Fact]
    public async Task A_void_trial_is_repeated_at_most_twice()
    {
        script.BusyShares = [0.9];

        await RunAsync(TestSuites.Of(["a"], ["x"], blocks: 2));

        Assert.Equal([(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3)], journal.Select(record => (record.Sequence, record.Attempt)));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    public async Task A_suite_may_have_a_void_trial_repeated_less_often(int repeats, int attempts)
    {
        script.BusyShares = [0.9];
        var suite = TestSuites.Of(["a"], ["x"], blocks: 1) with { Repeats = repeats };

        Assert.True(await RunAsync(suite));

        Assert.Equal(attempts, journal.Count);
        Assert.Empty(new RunHistory(journal, []).RemainderOf(TrialOrder.Of(suite), suite.MostAttempts));
        Assert.NotEmpty(new RunHistory(journal, []).RemainderOf(TrialOrder.Of(suite), attempts + 1));
    }

    [Fact]
    public async Task A_trial_whose_CPUs_the_hypervisor_took_is_void_and_repeated()
    {
        script.StealShares = [0.06, 0.01];

        await RunAsync(TestSuites.Of(["a"], ["x"], blocks: 1));

        Assert.Equal([true, false], journal.Select(record => record.IsVoid));
        Assert.Equal([FindingKind.MachineSlowed], journal[0].Findings.Select(finding => finding.Kind));
        Assert.Equal([0.06, 0.01], journal.Select(record => Math.Round(record.Levels[0].StealShare!.Value, 9)));
        // 90 % were the target's, and what the hypervisor took was not idle.
        Assert.Equal(0.06, journal[0].Levels[0].TargetCpus!.Idle, 9);
    }

    [Fact]
    public async Task A_target_that_dies_at_its_start_is_a_result_and_not_repeated()
    {
        script.FailingStart = new TargetFailedException(FindingKind.TargetDied, "a died: exit code 1", ["boom"]);
        script.SoundStarts = 1;

        await RunAsync(TestSuites.Of(["a"], ["x"], blocks: 3));

        Assert.Equal([1, 2, 3], journal.Select(record => record.Sequence));
        Assert.Equal((FindingKind.TargetDied, FindingEffect.Result), (journal[1].Findings[0].Kind, journal[1].Findings[0].Effect));
        Assert.Empty(journal[1].Levels);
    }

    [Fact]
    public async Task A_target_that_dies_before_it_was_measured_once_ends_the_run_with_its_last_words()
    {
        script.FailingStart = new TargetFailedException(FindingKind.TargetDied, "a died: exit code 1, boom", ["boom"]);

        var failure = await Assert.ThrowsAsync<TargetFailedException>(() => RunAsync(TestSuites.Of(["a"], ["x"])));

        Assert.Contains("a in x did not live to be measured once", failure.Message, StringComparison.Ordinal);
        Assert.Contains("a died: exit code 1, boom", failure.Message, StringComparison.Ordinal);
        Assert.Single(journal);
    }

    [Fact]
    public async Task Answers_of_the_warm_up_are_not_yet_a_measurement()
    {
        script.DiesUnderLoad = true;
        script.Completed = 0;

        var failure = await Assert.ThrowsAsync<TargetFailedException>(() => RunAsync(TestSuites.Of(["a"], ["x"])));

        Assert.Contains("ended with status 7; its last lines: last words", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_dies_under_load_is_a_result_with_its_last_words()
    {
        script.DiesUnderLoad = true;

        await RunAsync(TestSuites.Of(["a"], ["x"], blocks: 1));

        // In its last level, of which nobody knows how long it would have gone on like that.
        var findings = Assert.Single(journal).Findings;
        Assert.Equal([FindingKind.TargetDied, FindingKind.TooShort], findings.Select(finding => finding.Kind));
        Assert.Contains("last words", findings[0].Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_ends_in_a_window_ends_the_load_and_its_level_is_no_figure()
    {
        script.DiesUnderLoad = true;
        script.DiesAtSeconds = 2.5;
        var suite = TestSuites.Of(["a"], ["x"], blocks: 1);

        await RunAsync(suite);

        var record = Assert.Single(journal);
        Assert.Equal([FindingKind.TargetDied, FindingKind.TooShort], record.Findings.Select(finding => finding.Kind));
        Assert.Equal((FindingEffect.Withheld, suite.Scenarios[0].Levels[1]), (record.Findings[1].Effect, record.Findings[1].Level));
        Assert.Equal("the target ended in this level, of which 2.5 s are measured", record.Findings[1].Evidence);
        Assert.Equal([1, 0], suite.Scenarios[0].Levels.Select(level => new ValidTrials(journal).At("x", "a", level).Count));
    }

    [Fact]
    public async Task A_target_that_stops_answering_has_the_levels_before_and_is_not_repeated()
    {
        script.FirstSilent = 1;

        await RunAsync(TestSuites.Of(["a"], ["x"], blocks: 1));

        var record = Assert.Single(journal);
        Assert.Equal([FindingKind.NeverAnswered], record.Findings.Select(finding => finding.Kind));
        Assert.Equal([8], record.Levels.Select(level => level.Measured.Level.Value));
        Assert.True(record.HasDeath);
    }

    [Fact]
    public async Task A_death_is_not_repeated_away_by_a_fault_of_the_instrument()
    {
        script.DiesUnderLoad = true;
        script.BusyShares = [0.9];

        await RunAsync(TestSuites.Of(["a"], ["x"], blocks: 1));

        Assert.False(Assert.Single(journal).IsVoid);
        Assert.True(journal[0].HasInstrumentFault);
    }

    [Fact]
    public async Task A_trial_in_which_a_service_failed_is_void_and_repeated()
    {
        script.ServiceFaults = ["the database is gone", null];

        await RunAsync(TestSuites.Of(["a"], ["x"], blocks: 1));

        Assert.Equal([true, false], journal.Select(record => record.IsVoid));
        var finding = Assert.Single(journal[0].Findings);
        Assert.Equal((FindingKind.ServiceFailed, "the database is gone"), (finding.Kind, finding.Evidence));
    }

    [Fact]
    public async Task What_a_target_does_without_its_service_is_no_result()
    {
        script.ServiceFaults = ["the database is gone"];
        script.FailingStart = new TargetFailedException(FindingKind.TargetDied, "a died: no database", []);

        await RunAsync(TestSuites.Of(["a"], ["x"], blocks: 1));

        Assert.All(journal, record => Assert.Equal((true, FindingKind.ServiceFailed), (record.IsVoid, Assert.Single(record.Findings).Kind)));
        Assert.Equal(3, journal.Count);
    }

    [Fact]
    public async Task What_a_target_answers_without_its_service_is_no_difference()
    {
        script.ServiceFaults = ["the database is gone", null];
        script.Differences = [new AnswerDifference("a", "json", "json", "GET /json", "status 200", "status 500")];

        await Assert.ThrowsAsync<ContractDifferenceException>(() => RunAsync(TestSuites.Of(["a"], ["x"], blocks: 1)));

        Assert.Equal(FindingKind.ServiceFailed, Assert.Single(Assert.Single(journal).Findings).Kind);
        Assert.Equal(2, script.Stopped);
    }

    [Fact]
    public async Task A_target_that_answers_otherwise_ends_the_run_and_is_stopped()
    {
        script.Differences = [new AnswerDifference("a", "json", "json", "GET /json", "status 200", "status 500")];

        await Assert.ThrowsAsync<ContractDifferenceException>(() => RunAsync(TestSuites.Of(["a"], ["x"])));

        Assert.Empty(journal);
        Assert.Equal(1, script.Stopped);
    }

    [Theory]
    [InlineData("0", "1", false)]
    [InlineData("0", "0", true)]
    public async Task The_engine_is_told_whether_it_shares_its_CPUs_with_the_target(string target, string load, bool shares)
    {
        script.Cpus = new CpuLayout(CpuSet.Parse(target), CpuSet.Parse(load), CpuSet.Parse(load));

        await RunAsync(TestSuites.Of(["a"], ["x"], blocks: 1));

        Assert.Equal(shares, script.LastJob!.SharesCpus);
    }

    [Fact]
    public async Task Blocks_that_do_not_fit_the_budget_are_not_begun()
    {
        // A block of one trial is estimated at 9 s of load and 2 s around it.
        Assert.False(await RunAsync(TestSuites.Of(["a"], ["x"], blocks: 2, budget: TimeSpan.FromSeconds(10))));

        Assert.Empty(journal);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_and_ahead_under_a_run_changes_neither_its_plan_nor_its_budget()
    {
        var suite = TestSuites.Of(["a", "b"], ["x"], budget: TimeSpan.FromHours(1));
        script.Clock = new ErrantClock();

        Assert.True(await RunAsync(suite));

        Assert.Equal(TrialOrder.Of(suite).Select(trial => trial.Sequence), journal.Select(record => record.Sequence));
        Assert.Contains(journal.Zip(journal.Skip(1)), pair => pair.Second.StartedUtc < pair.First.StartedUtc);
        Assert.All(journal, record => Assert.False(record.IsVoid));
    }

    [Fact]
    public async Task An_interruption_stops_the_target_and_keeps_finished_trials()
    {
        script.InterruptAtStart = 2;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(TestSuites.Of(["a", "b"], ["x"])));

        Assert.Single(journal);
        Assert.Equal(script.Started, script.Stopped);
    }

    [Fact]
    public async Task A_resumed_run_measures_what_is_left_and_nothing_twice()
    {
        var suite = TestSuites.Of(["a", "b"], ["x"]);
        script.InterruptAtStart = 3;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(suite));
        Assert.Equal(2, journal.Count);

        Assert.True(await ResumeAsync(suite));

        Assert.Equal(TrialOrder.Of(suite).Select(trial => (trial.Sequence, 1)), journal.Select(record => (record.Sequence, record.Attempt)));
        Assert.Equal([1, 1, 2, 2, 2, 2], journal.Select(record => record.Session));
    }

    [Fact]
    public async Task A_resumed_run_goes_on_counting_the_attempts_at_a_void_trial()
    {
        var suite = TestSuites.Of(["a"], ["x"], blocks: 1);
        script.BusyShares = [0.9];
        script.InterruptAtStart = 2;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(suite));

        await ResumeAsync(suite);

        Assert.Equal([(1, 1), (2, 2), (3, 2)], journal.Select(record => (record.Attempt, record.Session)));
    }

    [Fact]
    public async Task A_run_whose_attempts_are_used_up_has_nothing_left()
    {
        var suite = TestSuites.Of(["a"], ["x"], blocks: 1);
        script.BusyShares = [0.9];
        await RunAsync(suite);

        Assert.Empty(new RunHistory(journal, []).RemainderOf(TrialOrder.Of(suite), suite.MostAttempts));
        Assert.True(await ResumeAsync(suite));

        Assert.Equal(3, journal.Count);
    }

    [Fact]
    public async Task A_resumed_run_judges_its_spins_by_those_of_the_sessions_before()
    {
        var suite = TestSuites.Of(["a"], ["x"], blocks: 30);
        await RunAsync(suite);
        journal.RemoveRange(28, 2);
        script.SpinSteps = 900;

        await ResumeAsync(suite);

        Assert.Equal(FindingKind.MachineSlowed, journal[28].Findings[0].Kind);
    }

    [Fact]
    public async Task Resources_are_those_between_the_ends_of_the_window()
    {
        await RunAsync(TestSuites.Of(["a"], ["x"], blocks: 1));

        // The scripted target uses 0.9 CPU-seconds a second and the scripted window lasts 3 s.
        Assert.All(journal[0].Levels, level => Assert.Equal(2.7, level.Resources!.CpuSeconds, 9));
    }

    private Task<bool> RunAsync(Suite suite) =>
        new SuiteRun(script.Parts, suite, history, new TimeEstimate(suite, script.Id), journal.Add, script).RunAsync(TrialOrder.Of(suite), script.Cancellation);

    private Task<bool> ResumeAsync(Suite suite)
    {
        history = new RunHistory([.. journal], []);
        script.Resume();
        return RunAsync(suite);
    }
}
