using System.Diagnostics;
using System.Text.Json;
using Bench.Targets.Packages;

namespace Bench.EndToEnd.Tests;

/// <summary>A service of the user's own, in a folder outside of the repository, as harness/docs/bring-your-own.md says.</summary>
[Collection(nameof(OneRunAtATime))]
public sealed class OwnServiceSpecs : IDisposable
{
    private readonly TemporaryFolder own = new();

    public OwnServiceSpecs()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Original.PathOf("harness/docs/own-service")))
            File.Copy(file, Path.Combine(own.Path, Path.GetFileName(file)));
    }

    public void Dispose() => own.Dispose();

    [Fact]
    public async Task Two_files_compare_it_with_a_target_of_the_repository_in_a_contract_of_its_own_and_the_run_does_not_tell_whose_they_are()
    {
        await Provisioned.RequireAsync("process");
        Assert.Equal(2, Directory.GetFiles(own.Path).Length);
        Edit("concurrency: [8, 64]", "concurrency: [8]");
        Edit("budget: 5m", "budget: 5m\nrepeats: 0");
        using var service = Process.Start(new ProcessStartInfo("taskset", ["-c", "0", "python3", "service.py", "9000"]) { WorkingDirectory = own.Path })!;
        try
        {
            string[] arguments = ["my-suite.yaml", "--blocks", "1", "--launcher", "process", "--packages", "debian", "--out", "results", "--redact"];
            var run = await BenchProcess.RunAsync(own.Path, AtHome, ["run", .. arguments]);

            // 5 is a machine too noisy for a valid block.
            Assert.True(run.ExitCode is 0 or 5, run.Error);
        }
        finally
        {
            service.Kill();
        }

        var folder = Assert.Single(Directory.GetDirectories(Path.Combine(own.Path, "results")));
        var trials = File.ReadAllLines(Path.Combine(folder, "trials.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(["fastapi", "my-service"], trials.Select(trial => trial.GetProperty("target").GetString()).Distinct().Order());
        Assert.All(trials, trial => Assert.All(
            trial.GetProperty("levels").EnumerateArray(),
            level => Assert.True(level.GetProperty("measured").GetProperty("total").GetProperty("ok").GetInt64() > 100)));
        var report = await File.ReadAllTextAsync(Path.Combine(folder, "report.md"), TestContext.Current.CancellationToken);
        Assert.Contains("my-service was started by somebody else", report, StringComparison.Ordinal);
        Assert.Contains(
            "\"~/my-suite.yaml\"",
            await File.ReadAllTextAsync(Path.Combine(folder, "manifest.json"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.All(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), file =>
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotContain(own.Path, text, StringComparison.Ordinal);
            Assert.DoesNotContain($"@{Environment.MachineName}", text, StringComparison.Ordinal);
        });
        var page = await File.ReadAllTextAsync(Path.Combine(folder, "report.html"), TestContext.Current.CancellationToken);
        Assert.Contains("Fresh start for every trial but those of my-service, started by somebody else", page, StringComparison.Ordinal);
    }

    /// <summary>The folder of the service is somebody's home, and the cache is where it always is.</summary>
    private Dictionary<string, string?> AtHome => new()
    {
        ["HOME"] = own.Path,
        ["BENCH_CACHE"] = Provisioning.FromEnvironment(consent: false, _ => { }).Cache.Path,
    };

    [Fact]
    public async Task A_suite_file_that_is_not_there_is_said_to_be_missing()
    {
        var error = (await BenchProcess.RunAsync(own.Path, "run", "own.yml")).MustExitWith(2).Error;

        Assert.Contains($"own.yml: there is no such file, seen from {own.Path}", error, StringComparison.Ordinal);
        Assert.DoesNotContain("unknown suite", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_is_not_there_ends_with_3_and_its_url()
    {
        await Provisioned.RequireAsync("process");
        Edit("targets: [my-service, fastapi]", "targets: [my-service]");

        var error = (await BenchProcess.RunAsync(own.Path, "run", "my-suite.yaml", "--launcher", "process")).MustExitWith(3).Error;

        Assert.Contains("Target my-service at http://127.0.0.1:9000 did not answer /items/1", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Dockerfile_without_an_engine_ends_with_3_and_says_what_else_can_be_done()
    {
        await Provisioned.RequireAsync("process");
        File.WriteAllText(Path.Combine(own.Path, "Dockerfile"), "FROM scratch");
        Edit("url: http://127.0.0.1:9000", "dockerfile: Dockerfile\n      port: 9000");

        var error = (await BenchProcess.RunAsync(own.Path, "run", "my-suite.yaml", "--launcher", "process", "--packages", "debian")).MustExitWith(3).Error;

        Assert.Contains("Target my-service is built by its Dockerfile, which takes a Docker engine", error, StringComparison.Ordinal);
    }

    private void Edit(string old, string replacement)
    {
        var suite = Path.Combine(own.Path, "my-suite.yaml");
        File.WriteAllText(suite, File.ReadAllText(suite).Replace(old, replacement, StringComparison.Ordinal));
    }
}
