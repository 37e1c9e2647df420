using Bench.Core.Planning;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Running;

/// <summary>A run of scripted parts, what it journals, and its resumption.</summary>
public abstract class ScriptedRun
{
    private RunHistory history = RunHistory.None;

    private protected List<TrialRecord> Journal { get; } = [];

    private protected ScriptedParts Script { get; } = new();

    private protected Task<bool> RunAsync(Suite suite) =>
        new SuiteRun(Script.Parts, suite, history, new TimeEstimate(suite, new EngineChoice(Script.Id)), Journal.Add, Script)
            .RunAsync(TrialOrder.Of(suite), Script.Cancellation);

    private protected Task<bool> ResumeAsync(Suite suite)
    {
        history = new RunHistory([.. Journal], []);
        Script.Resume();
        return RunAsync(suite);
    }
}
