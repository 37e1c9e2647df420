using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Running;

public class AlternatingEnginesTests
{
    private static readonly LevelPlan Users8 = new(new ClosedLevel(8), default, default, TimeSpan.FromSeconds(1));
    private static readonly LevelPlan Users64 = new(new ClosedLevel(64), default, default, TimeSpan.FromSeconds(1));
    private static readonly LevelPlan Rate = new(new OpenLevel(100, ArrivalKind.Poisson, 8), default, default, TimeSpan.FromSeconds(1));

    private readonly List<string> calls = [];

    [Fact]
    public async Task Each_closed_level_is_measured_by_both_and_open_ones_by_the_first_alone()
    {
        var results = await RunAsync(seed: 0, Users8, Rate);

        Assert.Equal(["main", "main"], results.Select(result => result.Engine.Name));
        Assert.Equal("second", results[0].SecondOpinion!.Engine.Name);
        Assert.Null(results[1].SecondOpinion);
    }

    [Fact]
    public async Task Who_is_first_changes_from_level_to_level_and_from_block_to_block()
    {
        await RunAsync(seed: 10, Users8, Users64);
        Assert.Equal(["main 8", "second 8", "second 64", "main 64"], calls);
        calls.Clear();
        await RunAsync(seed: 11, Users8, Users64);
        Assert.Equal(["second 8", "main 8", "main 64", "second 64"], calls);
    }

    [Fact]
    public async Task Only_the_windows_of_the_first_are_told()
    {
        var observer = new CountingObserver();
        await Engines().RunAsync(Job(1, Users8), observer, TestContext.Current.CancellationToken);
        Assert.Equal(1, observer.Windows);
    }

    [Fact]
    public async Task A_load_that_ends_early_leaves_the_levels_that_the_first_has_measured()
    {
        var ended = new CancellationToken(canceled: true);
        var results = await Engines().RunAsync(Job(10, Users8, Users64), new CountingObserver(), TestContext.Current.CancellationToken, ended);
        Assert.Null(Assert.Single(results).SecondOpinion);
    }

    [Theory]
    [InlineData(3, 2)]
    [InlineData(4, 1)]
    public async Task The_second_one_may_have_its_say_in_the_first_blocks_alone(int block, int expectedCalls)
    {
        var engines = new AlternatingEngines(new NamedEngine("main", calls), new NamedEngine("second", calls), secondBlocks: 3);
        await engines.In(block).RunAsync(Job(1, Users8), new CountingObserver(), TestContext.Current.CancellationToken);
        Assert.Equal(expectedCalls, calls.Count);
    }

    [Fact]
    public void Both_are_named() => Assert.Equal("main,second", Engines().Id);

    private Task<IReadOnlyList<LevelResult>> RunAsync(int seed, params LevelPlan[] levels) =>
        Engines().RunAsync(Job(seed, levels), new CountingObserver(), TestContext.Current.CancellationToken);

    private AlternatingEngines Engines() => new(new NamedEngine("main", calls), new NamedEngine("second", calls));

    private static LoadJob Job(int seed, params LevelPlan[] levels) => new("127.0.0.1", 1, [], levels, default, default, new CpuSet([0]), seed);

    private sealed class NamedEngine(string id, List<string> calls) : ILoadEngine
    {
        public string Id => id;

        public Task<IReadOnlyList<LevelResult>> RunAsync(LoadJob job, ILoadObserver observer, CancellationToken cancellation, CancellationToken stop = default)
        {
            var level = Assert.Single(job.Levels).Level;
            calls.Add(FormattableString.Invariant($"{id} {level.Value}"));
            observer.WindowOpened(level);
            if (stop.IsCancellationRequested && calls.Count > 1) return Task.FromResult<IReadOnlyList<LevelResult>>([]);
            var sound = LevelResults.Sound(level);
            return Task.FromResult<IReadOnlyList<LevelResult>>([sound with { Engine = sound.Engine with { Name = id } }]);
        }
    }

    private sealed class CountingObserver : ILoadObserver
    {
        public int Windows { get; private set; }

        public void LevelStarted(Level level)
        {
        }

        public void WindowOpened(Level level) => Windows++;

        public void WindowClosed(Level level)
        {
        }
    }
}
