using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bench.EndToEnd.Tests;

/// <summary>A committed run held against copies of itself that were changed in one place.</summary>
public sealed class CompareSpecs : IDisposable
{
    private static readonly string Reference = Repository.Original.PathOf("results/reference/quick");
    private readonly TemporaryFolder runs = new();

    [Fact]
    public async Task The_same_figures_pass_the_gate()
    {
        var result = await CompareAsync(Reference, Copy("same"));

        Assert.Contains("No figure is worse", result.MustExitWith(0).Output, StringComparison.Ordinal);
        Assert.Contains("equivalent", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slowdown_of_a_third_ends_with_6_and_says_which_figures_are_worse()
    {
        var output = (await CompareAsync(Reference, Slower("slower"))).MustExitWith(6).Output;

        Assert.Matches(@"json, \d+ users, fastapi: requests/s", output);
        Assert.DoesNotMatch(@"json, \d+ users, django: requests/s", output);
    }

    [Fact]
    public async Task The_same_change_the_other_way_is_an_improvement_and_no_alarm()
    {
        Assert.Contains("improvement", (await CompareAsync(Slower("slower"), Reference)).MustExitWith(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_regression_that_a_further_run_does_not_show_is_no_alarm()
    {
        var output = (await CompareAsync(Reference, Slower("slower"), Copy("same"))).MustExitWith(0).Output;

        Assert.Contains("no alarm", output, StringComparison.Ordinal);
        (await CompareAsync(Reference, Slower("slower-too"), Slower("slower-again"))).MustExitWith(6);
    }

    [Fact]
    public async Task Json_says_the_verdict_on_every_figure()
    {
        var document = JsonNode.Parse((await CompareAsync("--json", Reference, Slower("slower"))).MustExitWith(6).Output)!;

        Assert.Equal("failed", (string?)document["gate"]);
        Assert.NotEmpty(document["regressions"]!.AsArray());
        Assert.Contains("regression", document["comparisons"]![0]!["changes"]!.AsArray().Select(change => (string?)change!["verdict"]));
    }

    [Fact]
    public async Task Runs_of_unlike_machines_are_refused_with_what_differs()
    {
        var other = Copy("other");
        Edit(Path.Combine(other, "manifest.json"), text => text.Replace("\"cpuModel\": \"", "\"cpuModel\": \"another ", StringComparison.Ordinal));

        var error = (await CompareAsync(Reference, other)).MustExitWith(2).Error;

        Assert.Contains("CPU: was", error, StringComparison.Ordinal);
        Assert.Contains("--against", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_run_of_one_version_and_a_run_named_twice_are_refused()
    {
        Assert.Contains("--against", (await CompareAsync(Reference)).MustExitWith(2).Error, StringComparison.Ordinal);
        Assert.Contains("named twice", (await CompareAsync(Reference, Reference + "/")).MustExitWith(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_journal_is_refused_with_its_line()
    {
        var damaged = Copy("damaged");
        Edit(Path.Combine(damaged, "trials.jsonl"), text => "{ \"schemaVersion\": 1 }\n" + text);

        Assert.Contains("trials.jsonl, line 1", (await CompareAsync(Reference, damaged)).MustExitWith(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_blocks_are_too_few_to_pass_the_gate()
    {
        var short2 = Copy("short");
        Edit(Path.Combine(short2, "trials.jsonl"), text => string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => (int)JsonNode.Parse(line)!["block"]! <= 2).Select(line => line + "\n")));

        Assert.Contains("Too few blocks", (await CompareAsync(Reference, short2)).MustExitWith(5).Output, StringComparison.Ordinal);
    }

    public void Dispose() => runs.Dispose();

    private static Task<BenchResult> CompareAsync(params string[] arguments) => BenchProcess.RunAsync(Repository.Original.Root, ["compare", .. arguments]);

    private static void Edit(string file, Func<string, string> change) => File.WriteAllText(file, change(File.ReadAllText(file)));

    private string Copy(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(runs.Path, name)).FullName;
        foreach (var file in new[] { "manifest.json", "trials.jsonl" }) File.Copy(Path.Combine(Reference, file), Path.Combine(folder, file));
        return folder;
    }

    /// <summary>Two answers of fastapi in json where there were three.</summary>
    private string Slower(string name)
    {
        var folder = Copy(name);
        Edit(Path.Combine(folder, "trials.jsonl"), text => string.Concat(
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Slower(JsonNode.Parse(line)!) + "\n")));
        return folder;
    }

    /// <summary>Without its checksum, as in journals of before there were any: else the change would be seen for what it is.</summary>
    private static string Slower(JsonNode trial)
    {
        trial.AsObject().Remove("chain");
        if ((string?)trial["target"] == "fastapi" && (string?)trial["scenario"] == "json")
            foreach (var measured in trial["levels"]!.AsArray().Select(level => level!["measured"]!))
                measured["completedInWindow"] = (long)measured["completedInWindow"]! * 2 / 3;
        return trial.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
