using System.Text.Json;
using AngleSharp.Html.Parser;

namespace Bench.EndToEnd.Tests;

/// <summary>What a run leaves behind, on real targets under real load.</summary>
public abstract class SmokeSpecs(SmokeRun run) : IAsyncLifetime
{
    private static readonly string[] Rebuilt =
    [
        "analysis.json", "trials.csv", "cells.csv", "series.csv", "percentiles.csv", "comparisons.csv", "verdicts.csv", "findings.csv", "report.html",
        "report.md", "junit.xml",
    ];

    private string folder = "";

    public async ValueTask InitializeAsync() => folder = await run.FolderAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Every_planned_trial_is_in_the_journal()
    {
        var trials = await TrialsAsync();

        Assert.Equal(Enumerable.Range(1, 2 * run.Blocks), trials.Select(trial => trial.GetProperty("sequence").GetInt32()).Distinct());
    }

    [Fact]
    public async Task No_request_is_lost_at_any_level()
    {
        var levels = (await TrialsAsync()).SelectMany(trial => trial.GetProperty("levels").EnumerateArray()).ToArray();

        Assert.NotEmpty(levels);
        Assert.All(levels, level => Assert.All(["cohort", "total"], account =>
        {
            var counts = level.GetProperty("measured").GetProperty(account);
            var sent = counts.GetProperty("sent").GetInt64();
            Assert.True(sent > 0);
            Assert.Equal(sent, new[] { "ok", "failed", "cutOff" }.Sum(kind => counts.GetProperty(kind).GetInt64()));
        }));
    }

    [Fact]
    public async Task Targets_answer_only_what_was_verified_and_keep_their_connections()
    {
        Assert.All((await TrialsAsync()).SelectMany(trial => trial.GetProperty("levels").EnumerateArray()), level =>
        {
            Assert.Equal(0, level.GetProperty("measured").GetProperty("total").GetProperty("failed").GetInt64());
            Assert.Equal(0, level.GetProperty("measured").GetProperty("connections").GetProperty("closedByServer").GetInt64());
        });
    }

    [Fact]
    public async Task The_resources_of_the_targets_were_seen()
    {
        Assert.All((await TrialsAsync()).SelectMany(trial => trial.GetProperty("levels").EnumerateArray()), level =>
        {
            var resources = level.GetProperty("resources");
            var window = level.GetProperty("measured").GetProperty("windowSeconds").GetDouble();
            // One CPU is what the target has: it cannot use more, and under closed load it uses some. Whoever looks may come a moment after the window.
            Assert.InRange(resources.GetProperty("cpuSeconds").GetDouble(), 0.05 * window, window + 0.5);
            Assert.InRange(resources.GetProperty("proportionalBytes").GetInt64(), 5_000_000, 2_000_000_000);
        });
    }

    [Fact]
    public async Task Every_number_of_the_page_stands_in_the_csv_files_or_is_the_machines()
    {
        var page = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(Path.Combine(folder, "report.html")));
        var fields = Directory.EnumerateFiles(folder, "*.csv").SelectMany(File.ReadLines).SelectMany(line => line.Split(',')).ToHashSet();
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "manifest.json")));
        fields.Add(manifest.RootElement.GetProperty("machine").GetProperty("memoryBytes").GetRawText());
        // How many trials were planned, valid and void stands there only.
        using var analysis = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "analysis.json")));
        fields.UnionWith(analysis.RootElement.GetProperty("trials").EnumerateObject().Select(count => count.Value.GetRawText()));

        var figures = page.QuerySelectorAll("data[value]");

        Assert.NotEmpty(figures);
        Assert.All(figures, figure => Assert.Contains(figure.GetAttribute("value")!, fields));
    }

    [Fact]
    public async Task The_page_asks_nothing_from_outside()
    {
        var page = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(Path.Combine(folder, "report.html")));

        Assert.Empty(page.QuerySelectorAll("script[src], link[rel=stylesheet], img[src^='http'], iframe"));
        Assert.Contains(
            "default-src 'none'", page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_rebuilds_the_same_bytes_from_manifest_and_journal_alone()
    {
        using var copy = new TemporaryFolder();
        foreach (var file in new[] { "manifest.json", "trials.jsonl" }) File.Copy(Path.Combine(folder, file), Path.Combine(copy.Path, file));

        (await BenchProcess.RunAsync(Repository.Original.Root, "report", copy.Path)).MustExitWith(0);

        var charts = Directory.EnumerateFiles(Path.Combine(folder, "charts")).Select(file => Path.Combine("charts", Path.GetFileName(file))).ToArray();
        // On a machine so noisy that every trial is void there is nothing to draw.
        Assert.Equal(await ValidTrialsAsync() > 0, charts.Length > 0);
        Assert.All([.. Rebuilt, .. charts], file =>
            Assert.Equal(File.ReadAllBytes(Path.Combine(folder, file)), File.ReadAllBytes(Path.Combine(copy.Path, file))));
    }

    [Fact]
    public async Task A_journal_that_was_retouched_ends_every_command_with_5_and_nothing_is_concluded_from_it()
    {
        using var copy = new TemporaryFolder();
        foreach (var file in new[] { "manifest.json", "trials.jsonl" }) File.Copy(Path.Combine(folder, file), Path.Combine(copy.Path, file));
        var journal = Path.Combine(copy.Path, "trials.jsonl");
        var lines = await File.ReadAllLinesAsync(journal);
        lines[1] = lines[1].Replace("\"completedInWindow\":", "\"completedInWindow\":1", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(journal, lines);

        foreach (var command in new[] { (string[])["report", copy.Path], ["compare", folder, copy.Path], ["run", "--resume", copy.Path] })
            Assert.Contains(
                $"{journal}, line 2: its checksum does not follow",
                (await BenchProcess.RunAsync(Repository.Original.Root, command)).MustExitWith(5).Error,
                StringComparison.Ordinal);

        Assert.False(File.Exists(Path.Combine(copy.Path, "report.html")));
    }

    [Fact]
    public async Task The_manifest_names_versions_and_machine_and_no_file_a_path_of_it()
    {
        var manifest = await File.ReadAllTextAsync(Path.Combine(folder, "manifest.json"));

        Assert.Contains("\"uvicorn\"", manifest, StringComparison.Ordinal);
        using var read = JsonDocument.Parse(manifest);
        Assert.Equal(run.Launcher, read.RootElement.GetProperty("launcher").GetString());
        Assert.Equal(run.Launcher == "docker", read.RootElement.GetProperty("containerEngine").ValueKind == JsonValueKind.String);
        Assert.All(
            read.RootElement.GetProperty("images").EnumerateObject(), image => Assert.Contains("sha256:", image.Value.GetString(), StringComparison.Ordinal));
        var online = File.ReadLines("/proc/cpuinfo").Count(line => line.StartsWith("processor", StringComparison.Ordinal));
        Assert.Equal(online, read.RootElement.GetProperty("machine").GetProperty("cpus").GetInt32());
        Assert.All(Directory.EnumerateFiles(folder).Concat(Directory.EnumerateFiles(Path.Combine(folder, "charts"))), file =>
            Assert.DoesNotContain(Repository.Original.Root, File.ReadAllText(file), StringComparison.Ordinal));
    }

    private async Task<int> ValidTrialsAsync()
    {
        using var analysis = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "analysis.json")));
        return analysis.RootElement.GetProperty("trials").GetProperty("valid").GetInt32();
    }

    private async Task<IReadOnlyList<JsonElement>> TrialsAsync() =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(folder, "trials.jsonl"))).Select(line => JsonDocument.Parse(line).RootElement)];
}

[Collection(nameof(OneRunAtATime))]
public sealed class ProcessSmokeSpecs(ProcessSmokeRun run) : SmokeSpecs(run), IClassFixture<ProcessSmokeRun>;

[Collection(nameof(OneRunAtATime))]
public sealed class DockerSmokeSpecs(DockerSmokeRun run) : SmokeSpecs(run), IClassFixture<DockerSmokeRun>;
