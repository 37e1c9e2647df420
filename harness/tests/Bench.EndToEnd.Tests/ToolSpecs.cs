using System.Text.Json;
using Bench.TestServer.Scripts;

namespace Bench.EndToEnd.Tests;

/// <summary><c>bench</c> as a .NET tool: what works anywhere, and what is missing outside of the repository.</summary>
[Collection(nameof(OneCommandAtATime))]
public sealed class ToolSpecs(InstalledTool tool) : IClassFixture<InstalledTool>, IDisposable
{
    private readonly TemporaryFolder elsewhere = new();

    public void Dispose() => elsewhere.Dispose();

    [Fact]
    public async Task It_says_its_version_and_the_commit_that_it_was_built_from()
    {
        var said = (await tool.RunAsync(elsewhere.Path, "--version")).MustExitWith(0).Output;

        Assert.Matches(
            Path.Exists(Repository.Original.PathOf(".git"))
                ? @"^bench \d+\.\d+\.\d+ \(commit [0-9a-f]{40}\)\n$"
                : @"^bench \d+\.\d+\.\d+ \(unknown commit: ",
            said);
    }

    [Fact]
    public async Task In_the_repository_it_lists_what_the_repository_has()
    {
        var listed = (await tool.RunAsync(Repository.Original.PathOf("scenarios/suites"), "list", "suites")).MustExitWith(0).Output;

        Assert.All(["smoke", "quick", "standard"], suite => Assert.Contains(suite, listed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Elsewhere_it_ends_with_2_and_says_what_is_missing_and_where_to_go()
    {
        var error = (await tool.RunAsync(elsewhere.Path, "list", "suites")).MustExitWith(2).Error;

        Assert.Contains($"{elsewhere.Path}: no Benchmarks.sln here or in a folder above", error, StringComparison.Ordinal);
        Assert.Contains("which holds targets/ and scenarios/; load, calibrate, report, compare and clean need neither", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elsewhere_it_puts_load_on_a_url_with_an_engine_of_its_own()
    {
        await using var server = ScriptedServer.Start(new ServerScript());

        var told = (await tool.RunAsync(elsewhere.Path, "load", $"http://{server.Endpoint}/", "-n", "100", "--json")).MustExitWith(0).Output;

        Assert.Equal(100, JsonDocument.Parse(told).RootElement.GetProperty("ok").GetInt64());
    }

    [Fact]
    public async Task Elsewhere_it_rebuilds_a_report()
    {
        foreach (var file in new[] { "manifest.json", "trials.jsonl" })
            File.Copy(Repository.Original.PathOf($"results/reference/quick/{file}"), Path.Combine(elsewhere.Path, file));

        (await tool.RunAsync(elsewhere.Path, "report", ".")).MustExitWith(0);

        Assert.Equal(
            await File.ReadAllBytesAsync(Repository.Original.PathOf("results/reference/quick/report.html")),
            await File.ReadAllBytesAsync(Path.Combine(elsewhere.Path, "report.html")));
    }
}
