using Bench.Core.Measurement;
using Bench.Core.Planning;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Running;

public class CanaryTests
{
    private static readonly Contract Healthz = new(
        "healthz", "Alive",
        [new Exchange("alive", RequestTemplate.Get("/healthz"), new ExpectedAnswer(204, new Dictionary<string, string>(), null, ""), [])], []);

    private readonly List<TrialRecord> journal = [];
    private readonly ScriptedParts script = new();

    [Fact]
    public async Task It_is_asked_inside_the_window_of_each_level_at_its_own_rate_and_journaled_there()
    {
        var engine = new CanaryEngine();
        script.CanaryEngine = engine;

        await RunAsync();

        Assert.Equal([8, 64], journal.Single().Levels.Select(level => level.Measured.Level.Value));
        Assert.All(journal.Single().Levels, level => Assert.Equal(20, level.Canary!.Level.Value));
        Assert.Equal(2, engine.Jobs.Count);
        Assert.All(engine.Jobs, job => Assert.Equal("/healthz", job.Requests.Single().Request.Path));
        Assert.All(engine.Jobs, job => Assert.Equal(new OpenLevel(20, ArrivalKind.Constant, 40), job.Levels.Single().Level));
        // Half a second of the three that the window lasts is left to both sides.
        Assert.All(engine.Jobs, job => Assert.Equal(TimeSpan.FromSeconds(2.5), job.Levels.Single().Window));
        Assert.All(engine.Jobs, job => Assert.True(job.SharesCpus));
    }

    [Fact]
    public async Task The_engine_of_the_level_sends_what_it_would_send_without()
    {
        script.CanaryEngine = new CanaryEngine();
        await RunAsync();
        var beside = script.LastJob!;

        await RunAsync(canary: null);

        Assert.Equal(script.LastJob!.Requests.Select(request => request.Request.Path), beside.Requests.Select(request => request.Request.Path));
        Assert.Equal(script.LastJob!.Levels, beside.Levels);
        Assert.Null(journal[^1].Levels[0].Canary);
    }

    [Fact]
    public async Task One_whose_window_outlasts_the_level_is_no_figure()
    {
        var engine = new CanaryEngine { IsLate = true };
        script.CanaryEngine = engine;

        var run = RunAsync();
        while (engine.Jobs.Count < 2) await Task.Delay(5, TestContext.Current.CancellationToken);
        engine.Release();
        await run;

        Assert.All(journal.Single().Levels, level => Assert.Null(level.Canary));
    }

    [Fact]
    public async Task A_canary_that_is_under_way_ends_with_a_run_that_fails()
    {
        var engine = new CanaryEngine { IsLate = true };
        script.CanaryEngine = engine;
        script.FailsAfterLevels = true;

        await Assert.ThrowsAsync<EngineFailedException>(() => RunAsync());

        Assert.Equal(engine.Jobs.Count, engine.Cancelled);
    }

    [Fact]
    public async Task A_target_that_does_not_answer_it_as_the_contract_asks_ends_the_run()
    {
        script.CanaryEngine = new CanaryEngine();
        script.DifferencesOf = contract => contract.Id == "healthz"
            ? [new AnswerDifference("a", "healthz", "alive", "GET /healthz", "status 204", "status 500")]
            : [];

        await Assert.ThrowsAsync<ContractDifferenceException>(() => RunAsync());
    }

    private Task<bool> RunAsync() => RunAsync(new Canary(Healthz, 20));

    private Task<bool> RunAsync(Canary? canary)
    {
        var suite = TestSuites.Of(["a"], ["x"], blocks: 1);
        suite = suite with { Scenarios = [.. suite.Scenarios.Select(scenario => scenario with { Canary = canary })] };
        return new SuiteRun(script.Parts, suite, RunHistory.None, new TimeEstimate(suite, new EngineChoice(script.Parts.Engine.Id)), journal.Add, script)
            .RunAsync(TrialOrder.Of(suite), TestContext.Current.CancellationToken);
    }

    /// <summary>Closes its window at once, or not before it is released.</summary>
    private sealed class CanaryEngine : ILoadEngine
    {
        private readonly TaskCompletionSource release = new();

        public string Id => "canary";

        public bool IsLate { get; init; }

        public List<LoadJob> Jobs { get; } = [];

        public int Cancelled { get; private set; }

        public void Release() => release.SetResult();

        public async Task<IReadOnlyList<LevelResult>> RunAsync(
            LoadJob job, ILoadObserver observer, CancellationToken cancellation, CancellationToken stop = default)
        {
            Jobs.Add(job);
            try
            {
                if (IsLate) await release.Task.WaitAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                Cancelled++;
                throw;
            }

            observer.WindowClosed(job.Levels[0].Level);
            return [LevelResults.Sound(job.Levels[0].Level, completed: 50)];
        }
    }
}
