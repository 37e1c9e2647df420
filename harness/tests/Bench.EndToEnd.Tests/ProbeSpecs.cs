using System.Text.Json;
using AngleSharp.Html.Parser;

namespace Bench.EndToEnd.Tests;

/// <summary>Probes of the real services, as a run makes them before its first trial.</summary>
[Collection(nameof(OneRunAtATime))]
public sealed class ProbeSpecs : IDisposable
{
    private const string Suite = """
        id: probed
        title: Every probe, and one trial
        targets: [fastapi, django, django-asgi, drf, ninja]
        scenarios: [json]
        only:
          - { scenario: json, targets: [fastapi] }
        probes: [admin-session, batteries, built-upon, configuration-size, django-orm-threads, documented-answers, documented-bodies, documented-errors, documented-parameters,
          footprint, full-stack-parts, image-bytes, installed-bytes, openapi-document, security-defaults, swagger-ui, validation-corpus]
        blocks: 1
        seed: 1
        budget: 5m
        repeats: 0
        """;

    private const string Few = """
        id: few
        title: Three probes, and one trial
        targets: [fastapi]
        scenarios: [json]
        probes: [built-upon, openapi-document, swagger-ui]
        blocks: 1
        seed: 1
        budget: 5m
        repeats: 0
        """;

    private readonly TemporaryFolder results = new();

    public void Dispose() => results.Dispose();

    [Fact]
    public async Task Every_probe_is_made_once_and_its_evidence_is_kept_and_linked()
    {
        await Provisioned.RequireAsync("process");
        var file = Path.Combine(results.Path, "probed.yaml");
        await File.WriteAllTextAsync(file, Suite, TestContext.Current.CancellationToken);

        var run = await BenchProcess.RunAsync(
            Repository.Original.Root, "run", file, "--launcher", "process", "--packages", "debian", "--out", Path.Combine(results.Path, "out"));

        Assert.True(run.ExitCode is 0 or 5, run.Error);
        var folder = Assert.Single(Directory.GetDirectories(Path.Combine(results.Path, "out")));
        var found = File.ReadLines(Path.Combine(folder, "probes.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(result => result.GetProperty("probe").GetString()!);
        Assert.Equal(Bench.Probes.AllProbes.List.Select(probe => probe.Id), found.Keys);
        foreach (var probe in new[]
        {
            "admin-session", "batteries", "built-upon", "django-orm-threads", "documented-parameters",
            "openapi-document", "security-defaults", "swagger-ui", "validation-corpus",
        })
        {
            Assert.True(found[probe].GetProperty("holds").GetBoolean(), found[probe].ToString());
        }

        Assert.All(found.Values.SelectMany(result => result.GetProperty("observations").EnumerateArray()), seen =>
            Assert.True(File.Exists(Path.Combine(folder, seen.GetProperty("evidence").GetString()!))));

        // Both offer the same contracts, so it compares them; which way, and whether any, is for the applications to say.
        var compared = found["configuration-size"].GetProperty("reason").GetString();
        Assert.Contains("times FastAPI's", compared, StringComparison.Ordinal);
        Assert.DoesNotContain("contracts that are not the same", compared, StringComparison.Ordinal);
        // Alembic is among Debian's packages of FastAPI, so nothing is missing that could turn it.
        Assert.NotEqual(JsonValueKind.Null, found["installed-bytes"].GetProperty("holds").ValueKind);
        foreach (var probe in new[] { "documented-errors", "footprint", "full-stack-parts", "image-bytes" })
            Assert.Equal(JsonValueKind.Null, found[probe].GetProperty("holds").ValueKind);
        Assert.Equal(5, found["full-stack-parts"].GetProperty("observations").EnumerateArray().Count(seen =>
            seen.GetProperty("target").GetString() == "django" && seen.GetProperty("value").GetString()!.StartsWith("native (", StringComparison.Ordinal)));

        using var page = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(
            Path.Combine(folder, "report.html"), TestContext.Current.CancellationToken));
        var card = page.GetElementById("claim-pydantic-docs")!;
        Assert.Equal("supported", card.QuerySelector(".word")!.TextContent);
        Assert.Contains(card.QuerySelectorAll("a"), link => link.GetAttribute("href") == "probes/swagger-ui/fastapi-docs.txt");
    }

    [Fact]
    public async Task A_run_that_is_killed_while_it_probes_makes_the_probes_that_are_left()
    {
        await Provisioned.RequireAsync("process");
        var file = Path.Combine(results.Path, "few.yaml");
        await File.WriteAllTextAsync(file, Few, TestContext.Current.CancellationToken);
        var parent = Directory.CreateDirectory(Path.Combine(results.Path, "out")).FullName;
        using (var bench = BenchProcess.Start(
            Repository.Original.Root, new Dictionary<string, string?>(), "run", file, "--launcher", "process", "--packages", "debian", "--out", parent))
        {
            await FirstTrial.AwaitAsync(parent, bench, "probes.jsonl");
            bench.KillAtOnce();
        }

        await ProcessTable.MustBeEmptyWithinAsync(TimeSpan.FromSeconds(5));
        var folder = Assert.Single(Directory.GetDirectories(parent));
        var made = await File.ReadAllLinesAsync(Path.Combine(folder, "probes.jsonl"), TestContext.Current.CancellationToken);
        var resumed = await BenchProcess.RunAsync(Repository.Original.Root, "run", "--resume", folder);

        Assert.True(resumed.ExitCode is 0 or 5, resumed.Error);
        var all = await File.ReadAllLinesAsync(Path.Combine(folder, "probes.jsonl"), TestContext.Current.CancellationToken);
        Assert.Equal(made, all.Take(made.Length));
        Assert.Equal(
            ["built-upon", "openapi-document", "swagger-ui"], all.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("probe").GetString()));
        WholeRun.MustBe(folder);
    }
}
