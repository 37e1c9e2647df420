using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Running;

public class StatedWorkTests : ScriptedRun
{
    [Fact]
    public async Task Work_under_load_is_held_against_what_is_stated_for_the_targets_framework()
    {
        var contract = TestSuites.Contract with
        {
            Work = new DatabaseWork(Statements: 5, Rows: 3, Transfers: 0),
            WorkDifferences = [new StatedWork("b", new DatabaseWork(Statements: 9, Rows: 4, Transfers: 0), "documented")],
        };
        var suite = TestSuites.Of(["a", "b"], ["login"], blocks: 1);
        // Two levels of sound results, each with as many answers in its lead-in as in its window; each trial does the work of a.
        var answered = 2 * LevelResults.Sound(completed: Script.Completed).Total.Ok;
        var looks = 0;
        Script.SampleOfDatabase = () => Counted(looks++ % 2 == 0 ? 0 : answered);

        await RunAsync(suite with { Scenarios = [suite.Scenarios[0] with { Contract = contract }] });

        var differing = Journal
            .SelectMany(trial => trial.Findings, (trial, finding) => (trial.Target, finding.Kind))
            .Where(found => found.Kind == FindingKind.WorkDiffers);
        Assert.Equal([("b", FindingKind.WorkDiffers)], differing);
        Assert.Equal(2, Journal.Count);
    }

    private static DatabaseSample Counted(long requests) =>
        new(new Dictionary<string, StatementCount> { ["SELECT"] = new(requests * 5, requests * 3) }, Sessions: 0, BalanceCents: 0, Transfers: 0);
}
