namespace Bench.EndToEnd.Tests;

/// <summary>Wrong usage is told before anything starts.</summary>
public class UsageSpecs
{
    [Fact]
    public async Task An_unknown_suite_is_answered_with_the_nearest_name()
    {
        var result = await BenchProcess.RunAsync(Repository.Original.Root, "run", "quik");

        Assert.Contains("quick", result.MustExitWith(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_targets_and_scenarios_are_all_told_at_once_with_the_nearest_names()
    {
        var error = (await BenchProcess.RunAsync(Repository.Original.Root, "run", "quick", "--targets", "fastapy,jango", "--scenarios", "jsom"))
            .MustExitWith(2).Error;

        Assert.All(["fastapi", "django", "json"], name => Assert.Contains(name, error, StringComparison.Ordinal));
        Assert.Contains("3 problems", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'verify'", "verfy", "--launcher", "process")]
    [InlineData("'--packages'", "run", "--pakages", "pypi")]
    [InlineData("'--dry-run'", "run", "quick", "--dryrun")]
    [InlineData("'wrk'", "run", "quick", "--engine", "builtin,wkr")]
    [InlineData("'docker'", "verify", "--launcher", "dockr")]
    public async Task A_misspelt_command_option_or_value_is_answered_with_the_nearest_one(string nearest, params string[] arguments)
    {
        Assert.Contains(
            $"Did you mean {nearest}?", (await BenchProcess.RunAsync(Repository.Original.Root, arguments)).MustExitWith(2).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run", "--blocks", "0")]
    [InlineData("run", "--budget", "soon")]
    [InlineData("run", "--packages", "conda")]
    [InlineData("run", "--cpus", "target=99;load=1;services=1")]
    [InlineData("run", "--frobnicate")]
    [InlineData("load", "http://127.0.0.1:9/", "--rate", "many")]
    [InlineData("report", "no/such/folder")]
    public async Task Wrong_options_end_with_2_and_say_what_is_allowed(params string[] arguments)
    {
        Assert.NotEmpty((await BenchProcess.RunAsync(Repository.Original.Root, arguments)).MustExitWith(2).Error);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("report")]
    [InlineData("compare")]
    [InlineData("verify")]
    [InlineData("clean")]
    [InlineData("list")]
    [InlineData("doctor")]
    [InlineData("load")]
    [InlineData("calibrate")]
    public async Task Every_command_explains_itself_with_an_example(string command)
    {
        var help = (await BenchProcess.RunAsync(Repository.Original.Root, command, "--help")).MustExitWith(0).Output;

        Assert.Contains($"Example: bench {command}", help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_in_several_files_are_listed_together_with_file_and_line()
    {
        using var repository = Repository.Copy();
        repository.Edit("scenarios/json.yaml", "window: 2s", "window: 2 parsecs");
        repository.Edit("scenarios/wait.yaml", "contract: wait", "contract: wiat");
        repository.Edit("targets/fastapi/targets.yaml", "port: 8101", "port: eight");
        repository.Edit("scenarios/suites/quick.yaml", "blocks: 5", "blcks: 5");

        var error = (await BenchProcess.RunAsync(repository.Root, "run", "quick")).MustExitWith(2).Error;

        Assert.Matches(@"scenarios/json\.yaml:\d+", error);
        Assert.Matches(@"scenarios/wait\.yaml:\d+.*wait", error);
        Assert.Matches(@"targets/fastapi/targets\.yaml:\d+", error);
        Assert.Matches(@"scenarios/suites/quick\.yaml:\d+.*blocks", error);
        Assert.False(Directory.Exists(repository.PathOf("results")));
    }

    [Fact]
    public async Task A_dry_run_says_trials_time_and_disk_and_starts_nothing()
    {
        using var repository = Repository.Copy();

        var output = (await BenchProcess.RunAsync(repository.Root, "run", "quick", "--dry-run")).MustExitWith(0).Output;

        Assert.Contains("40 trials", output, StringComparison.Ordinal);
        Assert.Matches(@"\d+ min", output);
        Assert.Matches(@"\d+(\.\d+)? MB", output);
        Assert.False(Directory.Exists(repository.PathOf("results")));
    }

    [Theory]
    [InlineData("3m", 0, "only 2 of 5 blocks fit in 3 min 00 s")]
    [InlineData("30s", 2, "only 0 of 5 blocks fit in 30 s")]
    public async Task A_dry_run_beyond_its_budget_says_how_many_blocks_fit_and_fails_where_none_does(string budget, int exitCode, string told)
    {
        var output = (await BenchProcess.RunAsync(Repository.Original.Root, "run", "quick", "--dry-run", "--budget", budget)).MustExitWith(exitCode).Output;

        Assert.Contains(told, output, StringComparison.Ordinal);
        Assert.Contains("--blocks", output, StringComparison.Ordinal);
    }
}
