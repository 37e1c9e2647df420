using System.Text.Json;

namespace Bench.EndToEnd.Tests;

/// <summary>A pilot fixes the number of blocks and chooses variants before the first block, also where it was interrupted.</summary>
[Collection(nameof(OneRunAtATime))]
public sealed class PilotSpecs : IDisposable
{
    private readonly TemporaryFolder definitions = new();
    private readonly TemporaryFolder results = new();

    public void Dispose()
    {
        definitions.Dispose();
        results.Dispose();
    }

    [Fact]
    public async Task A_dry_run_says_what_the_pilot_takes_and_between_what_numbers_it_decides()
    {
        var output = (await BenchProcess.RunAsync(Repository.Original.Root, "run", await SuiteAsync(blocks: 2), "--dry-run")).MustExitWith(0).Output;

        Assert.Contains("pilot      6 trials in 2 blocks of short, about", output, StringComparison.Ordinal);
        Assert.Contains("it chooses one of django, django-minimal for short, by its rate in short", output, StringComparison.Ordinal);
        Assert.Contains("plan       4 trials in 2 blocks, order from seed 1, once the pilot has chosen variants", output, StringComparison.Ordinal);
        Assert.Contains("its noise then fixes the number of blocks: 2 to 3, and the budget has room for 3", output, StringComparison.Ordinal);

        var numbered = (await BenchProcess.RunAsync(
            Repository.Original.Root, "run", await SuiteAsync(blocks: 2), "--blocks", "3", "--dry-run")).MustExitWith(0).Output;
        Assert.Contains("pilot      4 trials in 2 blocks of short, about", numbered, StringComparison.Ordinal);
        Assert.DoesNotContain("its noise", numbered, StringComparison.Ordinal);
        var without = (await BenchProcess.RunAsync(
            Repository.Original.Root, "run", await SuiteAsync(blocks: 2), "--blocks", "3", "--targets", "fastapi,django", "--dry-run")).MustExitWith(0).Output;
        Assert.DoesNotContain("discarded", without, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pilot_that_was_interrupted_is_completed_and_its_trials_count_for_nothing()
    {
        await Provisioned.RequireAsync("process");
        var suite = await SuiteAsync(blocks: 1);
        using (var bench = BenchProcess.Start(
            Repository.Original.Root, new Dictionary<string, string?>(), "run", suite, "--launcher", "process", "--packages", "debian", "--out", results.Path))
        {
            await FirstTrial.AwaitAsync(results.Path, bench, "pilot.jsonl");
            bench.KillAtOnce();
        }

        await ProcessTable.MustBeEmptyWithinAsync(TimeSpan.FromSeconds(5));
        var run = Assert.Single(Directory.GetDirectories(results.Path));
        Assert.Equal(JsonValueKind.Null, Manifest(run).GetProperty("pilot").ValueKind);
        var finished = await File.ReadAllLinesAsync(Path.Combine(run, "pilot.jsonl"), TestContext.Current.CancellationToken);

        var resumed = await BenchProcess.RunAsync(Repository.Original.Root, "run", "--resume", run);

        Assert.True(resumed.ExitCode is 0 or 5, resumed.Error);
        var manifest = Manifest(run);
        var blocks = manifest.GetProperty("pilot").GetProperty("blocks").GetInt32();
        Assert.InRange(blocks, 1, 2);
        Assert.Equal(blocks, manifest.GetProperty("suite").GetProperty("blocks").GetInt32());
        // A machine so noisy that no trial of a variant was valid leaves it in.
        var variants = Assert.Single(manifest.GetProperty("pilot").GetProperty("variants").EnumerateArray()).GetProperty("variants").EnumerateArray().ToArray();
        string[] left =
        [
            .. variants
                .Where(variant => variant.GetProperty("fate").GetString() == "leftOut")
                .Select(variant => variant.GetProperty("target").GetString()!),
        ];
        string[] measured = [.. new[] { "django", "django-minimal", "fastapi" }.Except(left)];
        Assert.Equal(measured, manifest.GetProperty("plan").EnumerateArray().Select(trial => trial.GetProperty("target").GetString()).Distinct().Order());
        Assert.Equal(measured.Length * blocks, manifest.GetProperty("plan").GetArrayLength());
        Assert.Equal(2, File.ReadLines(Path.Combine(run, "variants.csv")).Count(line => line.StartsWith("short,short,django", StringComparison.Ordinal)));
        if (variants.All(variant => variant.GetProperty("requestsPerSecond").ValueKind == JsonValueKind.Number))
            Assert.Equal([variants.MinBy(variant => variant.GetProperty("requestsPerSecond").GetDouble()).GetProperty("target").GetString()], left);
        Assert.Equal(finished, File.ReadLines(Path.Combine(run, "pilot.jsonl")).Take(finished.Length));
        Assert.Equal([1, 2, 3, 4, 5, 6], Sequences(run, "pilot.jsonl"));
        Assert.Equal(Enumerable.Range(1, measured.Length * blocks), Sequences(run, "trials.jsonl"));
        WholeRun.MustBe(run);
        Assert.Contains(
            $"Blocks: {blocks}, fixed before the first of them.",
            await File.ReadAllTextAsync(Path.Combine(run, "report.md"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    /// <param name="blocks">The fewest; one more is the most.</param>
    private async Task<string> SuiteAsync(int blocks)
    {
        var file = Path.Combine(definitions.Path, "piloted.yaml");
        await File.WriteAllTextAsync(file, $$"""
            id: piloted
            title: A target and the best variant of another, as many blocks as a pilot asks for
            targets: [fastapi, django, django-minimal]
            scenarios: [short]
            pilot: { blocks: 2, mostBlocks: {{blocks + 1}}, variants: [{ of: [django, django-minimal], by: short, in: [short] }] }
            blocks: {{blocks}}
            seed: 1
            budget: 10m
            repeats: 0
            own:
              scenarios:
                - id: short
                  title: A small JSON answer, one level
                  contract: json
                  workload: { kind: closed, concurrency: [8] }
                  warmUp: 2s
                  settling: 1s
                  window: 2s
                  responseTimeout: 30s
                  workers: 1
            """);
        return file;
    }

    private static IEnumerable<int> Sequences(string run, string journal) =>
        File.ReadLines(Path.Combine(run, journal)).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("sequence").GetInt32()).Distinct();

    private static JsonElement Manifest(string run) => JsonDocument.Parse(File.ReadAllText(Path.Combine(run, "manifest.json"))).RootElement;
}
