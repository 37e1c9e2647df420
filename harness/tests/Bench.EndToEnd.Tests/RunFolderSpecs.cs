using System.Diagnostics;

namespace Bench.EndToEnd.Tests;

/// <summary>Run folders that a crash, an older harness or another machine has left: what can be read is, the rest is told with what to do.</summary>
[Collection(nameof(OneCommandAtATime))]
public sealed class RunFolderSpecs : IDisposable
{
    private static readonly Dictionary<string, string?> NoVariables = [];

    private readonly TemporaryFolder parent = new();
    private readonly string folder;

    public RunFolderSpecs() => folder = ReferenceRun.CopyTo(Path.Combine(parent.Path, "run"));

    public void Dispose() => parent.Dispose();

    [Fact]
    public async Task A_journal_that_was_cut_in_the_middle_of_a_line_is_read_up_to_there_with_a_doubt()
    {
        var journal = Path.Combine(folder, "trials.jsonl");
        using (var file = File.OpenWrite(journal)) file.SetLength(file.Length - 1000);
        var lines = File.ReadLines(journal).Count();

        (await BenchProcess.RunAsync(Repository.Original.Root, "report", folder)).MustExitWith(0);

        Assert.Contains(
            $"line {lines} of trials.jsonl stops after",
            await File.ReadAllTextAsync(Path.Combine(folder, "report.html"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Equal(lines, File.ReadLines(Path.Combine(folder, "trials.csv")).Count(line => line.Contains(",8,", StringComparison.Ordinal)) + 1);
    }

    [Theory]
    [InlineData("manifest.json", "\"schemaVersion\": 1,", "\"schemaVersion\": 99,", "report")]
    [InlineData("trials.jsonl", "{\"schemaVersion\":1,", "{\"schemaVersion\":99,", "report")]
    [InlineData("manifest.json", "\"schemaVersion\": 1,", "\"schemaVersion\": 99,", "run", "--resume")]
    [InlineData("trials.jsonl", "{\"schemaVersion\":1,", "{\"schemaVersion\":99,", "run", "--resume")]
    [InlineData("manifest.json", "\"schemaVersion\": 1,", "\"schemaVersion\": 99,", "compare", "results/reference/quick")]
    public async Task A_future_schema_version_ends_with_2_and_what_to_do(string file, string version, string future, params string[] command)
    {
        var path = Path.Combine(folder, file);
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace(version, future, StringComparison.Ordinal));

        var error = (await BenchProcess.RunAsync(Repository.Original.Root, [.. command, folder])).MustExitWith(2).Error;

        Assert.Contains($"{path}", error, StringComparison.Ordinal);
        Assert.Contains("schema version 99, this harness reads 1. Use the harness version that its manifest.json names", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_was_killed_while_it_wrote_its_report_is_completed_as_if_nothing_had_happened()
    {
        using (var bench = BenchProcess.Start(Repository.Original.Root, NoVariables, "run", "--resume", folder))
        {
            for (var wait = Stopwatch.StartNew(); !Directory.Exists(Path.Combine(folder, "charts")); await Task.Delay(5, TestContext.Current.CancellationToken))
                Assert.True(wait.Elapsed < TimeSpan.FromMinutes(1), "No chart was begun within a minute.");
            bench.KillAtOnce();
            await bench.EndAsync(TimeSpan.FromSeconds(5));
        }

        Assert.False(File.Exists(Path.Combine(folder, "report.html")));
        var resumed = await BenchProcess.RunAsync(Repository.Original.Root, "run", "--resume", folder);

        // 5 says that the machine of that run left some cell a block short.
        Assert.True(resumed.ExitCode is 0 or 5, resumed.Error);
        ReferenceRun.MustBeIn(folder);
    }

    [Fact]
    public async Task The_users_language_and_time_zone_change_no_byte()
    {
        // A comma for a point, and minutes beside the hour.
        var environment = new Dictionary<string, string?> { ["LANG"] = "de_DE.UTF-8", ["LC_ALL"] = "de_DE.UTF-8", ["TZ"] = "Asia/Kathmandu" };

        (await BenchProcess.RunAsync(Repository.Original.Root, environment, "report", folder)).MustExitWith(0);

        ReferenceRun.MustBeIn(folder);
    }
}
