using Bench.Core.Findings;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Running;

/// <summary>Contracts whose answers wait: for a time, or for a service that they call.</summary>
public class WaitedWorkTests : ScriptedRun
{
    private static readonly ExpectedAnswer Late = new(200, new Dictionary<string, string>(), null, "hello") { TakesAtLeast = TimeSpan.FromMilliseconds(10) };

    private static Exchange Waiting => new("wait", RequestTemplate.Get("/wait"), Late, []);

    [Fact]
    public async Task Calls_under_load_are_counted_and_held_against_the_contract()
    {
        // Two levels of sound results, each with as many answers in its lead-in as in its window.
        var answered = 2 * LevelResults.Sound(completed: Script.Completed).Total.Ok;
        var looks = 0;
        // The first trial calls for each request, the second for none.
        Script.CallsUntilNow = () => looks++ == 0 ? 0 : answered;

        await RunAsync(Suite(TestSuites.Contract with { Calls = 1 }, "a", "b"));

        Assert.Equal([answered, 0L], Journal.Select(trial => trial.DownstreamCalls));
        Assert.Empty(Journal[0].Findings);
        Assert.Equal((FindingKind.WorkDiffers, FindingEffect.Result), Journal[1].Findings.Select(finding => (finding.Kind, finding.Effect)).Single());
    }

    [Fact]
    public async Task A_level_with_an_answer_before_its_time_is_withheld_and_not_measured_again()
    {
        Script.ResultOf = level => LevelResults.Sound(level, Script.Completed) with
        {
            WindowSeconds = 3,
            Service = LevelResults.Series([.. Enumerable.Repeat(12_000_000L, 100), level is ClosedLevel { Concurrency: 64 } ? 400_000 : 10_000_000]).Histogram,
        };

        await RunAsync(Suite(TestSuites.Contract with { Load = [Waiting] }, "a"));

        var finding = Assert.Single(Assert.Single(Journal).Findings, finding => finding.Kind == FindingKind.AnsweredEarly);
        Assert.Equal((FindingEffect.Withheld, new ClosedLevel(64)), (finding.Effect, finding.Level));
    }

    [Fact]
    public async Task Where_a_request_of_the_load_may_be_quick_none_is_too_quick()
    {
        Script.ResultOf = level => LevelResults.Sound(level, Script.Completed) with { WindowSeconds = 3, Service = LevelResults.Series([400_000]).Histogram };

        await RunAsync(Suite(TestSuites.Contract with { Load = [Waiting, TestSuites.Contract.Load[0]] }, "a"));

        Assert.DoesNotContain(Assert.Single(Journal).Findings, finding => finding.Kind == FindingKind.AnsweredEarly);
    }

    private static Suite Suite(Contract contract, params string[] targets)
    {
        var suite = TestSuites.Of(targets, ["wait"], blocks: 1);
        return suite with { Scenarios = [suite.Scenarios[0] with { Contract = contract }] };
    }
}
