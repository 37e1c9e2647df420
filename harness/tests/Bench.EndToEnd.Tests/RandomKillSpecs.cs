using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bench.EndToEnd.Tests;

/// <summary>
/// A run that is killed again and again at moments that nobody chose: while it starts, verifies, fills a database, measures, or writes its report. Those that
/// somebody chose are in <see cref="ResumeSpecs"/>.
/// </summary>
[Collection(nameof(OneRunAtATime))]
public partial class RandomKillSpecs(ITestOutputHelper log)
{
    /// <summary>Start, database, verification and two trials fit in.</summary>
    private static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(25);

    /// <summary>Of each launcher. Three each time that the tests run add up to hundreds soon; whoever has changed what kills meet asks for more.</summary>
    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("BENCH_TEST_KILLS") ?? "3", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("process")]
    [InlineData("docker")]
    public async Task A_run_killed_at_random_moments_leaves_nothing_loses_nothing_and_repeats_nothing(string launcher)
    {
        await Provisioned.RequireAsync(launcher);
        using var repository = Repository.CopyWithOneLevel();
        repository.Edit("scenarios/db.yaml", "[8, 64]", "[8]");
        repository.Edit("scenarios/db.yaml", "window: 4s", "window: 2s");
        using var results = new TemporaryFolder();
        string[] anew =
        [
            "run", "smoke", "--scenarios", "json,db", "--blocks", "1", "--budget", "10m", "--launcher", launcher, "--packages", "debian", "--out", results.Path,
        ];
        var seed = Environment.GetEnvironmentVariable("BENCH_TEST_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Environment.TickCount;
        log.WriteLine($"Moments are drawn with seed {seed}: BENCH_TEST_SEED={seed} draws them again.");
        var (said, finished) = (0, Array.Empty<string>());
        var random = new Random(seed);

        for (var kill = 1; kill <= Kills; kill++)
        {
            var moment = random.NextDouble() * LastMoment;
            using var bench = BenchProcess.Start(
                repository.Root, new Dictionary<string, string?>(), Begun(results.Path) is { } begun ? ["run", "--resume", begun] : anew);
            await Task.Delay(moment, TestContext.Current.CancellationToken);
            bench.KillAtOnce();
            var output = await bench.EndAsync(TimeSpan.FromSeconds(5));
            if (launcher == "process") await ProcessTable.MustBeEmptyWithinAsync(TimeSpan.FromSeconds(5));
            var cleaned = (await BenchProcess.RunAsync(repository.Root, "clean", "--leftovers")).MustExitWith(0).Output;
            await ProcessTable.MustBeEmptyWithinAsync(TimeSpan.FromSeconds(5));
            if (launcher == "docker") Assert.Empty(await ContainersAsync());

            var journal = FinishedTrials(results.Path);
            Assert.Equal(finished, journal.Take(finished.Length));
            finished = journal;
            said += FinishedLine().Count(output.Error + output.Output);
            // What it told of was on disk before; the last may have been written and not told.
            Assert.InRange(said, 0, finished.Length);
            log.WriteLine(
                FormattableString.Invariant($"Kill {kill} after {moment.TotalSeconds:0.0} s: {finished.Length} trials in the journal, {said} told; ")
                + $"{LastLine(output)} | {cleaned.ReplaceLineEndings(" ")}");
        }

        var folder = Begun(results.Path);
        var last = await BenchProcess.RunAsync(repository.Root, folder is null ? anew : ["run", "--resume", folder]);
        Assert.True(last.ExitCode is 0 or 5, last.Error);
        folder ??= Begun(results.Path)!;
        var whole = FinishedTrials(results.Path);
        Assert.Equal(whole.Length - finished.Length, FinishedLine().Count(last.Error + last.Output));
        Assert.Equal(finished, whole.Take(finished.Length));
        Assert.Equal(Enumerable.Range(1, 4), whole.Select(Sequence).Order());
        WholeRun.MustBe(folder);
        Assert.Empty(ProcessTable.BenchChildren());
        if (launcher == "docker") Assert.Empty(await ContainersAsync());
    }

    [GeneratedRegex(@"^\d+/4 block ", RegexOptions.Multiline)]
    private static partial Regex FinishedLine();

    /// <summary>A kill before the manifest leaves a folder that is no run.</summary>
    private static string? Begun(string results) =>
        Directory.EnumerateFiles(results, "manifest.json", SearchOption.AllDirectories).Select(Path.GetDirectoryName).SingleOrDefault();

    /// <summary>The lines that have their end: the kill may have come in the middle of the last one.</summary>
    private static string[] FinishedTrials(string results)
    {
        var path = Begun(results) is { } folder ? Path.Combine(folder, "trials.jsonl") : "";
        var text = File.Exists(path) ? File.ReadAllText(path) : "";
        return text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static int Sequence(string line)
    {
        using var trial = JsonDocument.Parse(line);
        return trial.RootElement.GetProperty("sequence").GetInt32();
    }

    private static string LastLine(BenchResult result) => result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault("silent");

    /// <summary>Those of the harness, as Docker itself tells them.</summary>
    private static async Task<string> ContainersAsync() =>
        (await BenchProcess.RunProgramAsync(
            "docker", Repository.Original.Root, new Dictionary<string, string?>(), "ps", "--all", "--quiet", "--filter", "label=bench.harness"))
        .MustExitWith(0).Output;
}
