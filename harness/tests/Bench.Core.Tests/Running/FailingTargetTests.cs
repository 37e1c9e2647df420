using Bench.Core.Findings;
using Bench.Core.Running;
using Bench.Core.Statistics;

namespace Bench.Core.Tests.Running;

/// <summary>What a run makes of a target that dies, falls silent or answers otherwise.</summary>
public class FailingTargetTests : ScriptedRun
{
    [Fact]
    public async Task A_target_that_dies_at_its_start_is_a_result_and_not_repeated()
    {
        Script.FailingStart = new TargetFailedException(FindingKind.TargetDied, "a died: exit code 1", ["boom"]);
        Script.SoundStarts = 1;

        await RunAsync(TestSuites.Of(["a"], ["x"], blocks: 3));

        Assert.Equal([1, 2, 3], Journal.Select(record => record.Sequence));
        Assert.Equal((FindingKind.TargetDied, FindingEffect.Result), (Journal[1].Findings[0].Kind, Journal[1].Findings[0].Effect));
        Assert.Empty(Journal[1].Levels);
    }

    [Fact]
    public async Task A_target_that_dies_before_it_was_measured_once_ends_the_run_with_its_last_words()
    {
        Script.FailingStart = new TargetFailedException(FindingKind.TargetDied, "a died: exit code 1, boom", ["boom"]);

        var failure = await Assert.ThrowsAsync<TargetFailedException>(() => RunAsync(TestSuites.Of(["a"], ["x"])));

        Assert.Contains("a in x did not live to be measured once", failure.Message, StringComparison.Ordinal);
        Assert.Contains("a died: exit code 1, boom", failure.Message, StringComparison.Ordinal);
        Assert.Single(Journal);
    }

    [Fact]
    public async Task Answers_of_the_warm_up_are_not_yet_a_measurement()
    {
        Script.DiesUnderLoad = true;
        Script.Completed = 0;

        var failure = await Assert.ThrowsAsync<TargetFailedException>(() => RunAsync(TestSuites.Of(["a"], ["x"])));

        Assert.Contains("ended with status 7; its last lines: last words", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_dies_under_load_is_a_result_with_its_last_words()
    {
        Script.DiesUnderLoad = true;

        await RunAsync(TestSuites.Of(["a"], ["x"], blocks: 1));

        // In its last level, of which nobody knows how long it would have gone on like that.
        var findings = Assert.Single(Journal).Findings;
        Assert.Equal([FindingKind.TargetDied, FindingKind.TooShort], findings.Select(finding => finding.Kind));
        Assert.Contains("last words", findings[0].Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_ends_in_a_window_ends_the_load_and_its_level_is_no_figure()
    {
        Script.DiesUnderLoad = true;
        Script.DiesAtSeconds = 2.5;
        var suite = TestSuites.Of(["a"], ["x"], blocks: 1);

        await RunAsync(suite);

        var record = Assert.Single(Journal);
        Assert.Equal([FindingKind.TargetDied, FindingKind.TooShort], record.Findings.Select(finding => finding.Kind));
        Assert.Equal((FindingEffect.Withheld, suite.Scenarios[0].Levels[1]), (record.Findings[1].Effect, record.Findings[1].Level));
        Assert.Equal("the target ended in this level, of which 2.5 s are measured", record.Findings[1].Evidence);
        Assert.Equal([1, 0], suite.Scenarios[0].Levels.Select(level => new ValidTrials(Journal).At("x", "a", level).Count));
    }

    [Fact]
    public async Task A_target_that_stops_answering_has_the_levels_before_and_is_not_repeated()
    {
        Script.FirstSilent = 1;

        await RunAsync(TestSuites.Of(["a"], ["x"], blocks: 1));

        var record = Assert.Single(Journal);
        Assert.Equal([FindingKind.NeverAnswered], record.Findings.Select(finding => finding.Kind));
        Assert.Equal([8], record.Levels.Select(level => level.Measured.Level.Value));
        Assert.True(record.HasDeath);
    }

    [Fact]
    public async Task A_death_is_not_repeated_away_by_a_fault_of_the_instrument()
    {
        Script.DiesUnderLoad = true;
        Script.BusyShares = [0.9];

        await RunAsync(TestSuites.Of(["a"], ["x"], blocks: 1));

        Assert.False(Assert.Single(Journal).IsVoid);
        Assert.True(Journal[0].HasInstrumentFault);
    }

    [Fact]
    public async Task What_a_target_does_without_its_service_is_no_result()
    {
        Script.ServiceFaults = ["the database is gone"];
        Script.FailingStart = new TargetFailedException(FindingKind.TargetDied, "a died: no database", []);

        await RunAsync(TestSuites.Of(["a"], ["x"], blocks: 1));

        Assert.All(Journal, record => Assert.Equal((true, FindingKind.ServiceFailed), (record.IsVoid, Assert.Single(record.Findings).Kind)));
        Assert.Equal(3, Journal.Count);
    }

    [Fact]
    public async Task What_a_target_answers_without_its_service_is_no_difference()
    {
        Script.ServiceFaults = ["the database is gone", null];
        Script.Differences = [new AnswerDifference("a", "json", "json", "GET /json", "status 200", "status 500")];

        await Assert.ThrowsAsync<ContractDifferenceException>(() => RunAsync(TestSuites.Of(["a"], ["x"], blocks: 1)));

        Assert.Equal(FindingKind.ServiceFailed, Assert.Single(Assert.Single(Journal).Findings).Kind);
        Assert.Equal(2, Script.Stopped);
    }

    [Fact]
    public async Task A_target_that_answers_otherwise_ends_the_run_and_is_stopped()
    {
        Script.Differences = [new AnswerDifference("a", "json", "json", "GET /json", "status 200", "status 500")];

        await Assert.ThrowsAsync<ContractDifferenceException>(() => RunAsync(TestSuites.Of(["a"], ["x"])));

        Assert.Empty(Journal);
        Assert.Equal(1, Script.Stopped);
    }
}
