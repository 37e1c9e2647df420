using System.Diagnostics;

namespace Bench.EndToEnd.Tests;

/// <summary>Two versions of the targets in one run: what is planned, without measuring it.</summary>
public sealed class AgainstSpecs : IDisposable
{
    private readonly Repository repository = Repository.Copy();
    private readonly TemporaryFolder cache = new();

    public AgainstSpecs()
    {
        Git("init", "--quiet");
        Git("add", "--all");
        Git("-c", "user.name=test", "-c", "user.email=test@localhost", "commit", "--quiet", "--message", "All");
    }

    [Fact]
    public async Task Each_target_is_planned_beside_its_old_version_in_every_block()
    {
        repository.Edit("targets/fastapi/targets.yaml", "port: 8101", "port: 8999");

        var output = (await RunAsync("--against", "HEAD", "--dry-run")).MustExitWith(0).Output;

        Assert.Contains("fastapi, django, fastapi@base, django@base", output, StringComparison.Ordinal);
        Assert.Contains("8 trials in 2 blocks", output, StringComparison.Ordinal);
        var old = Assert.Single(
            Directory.GetDirectories(cache.Path, "fastapi", SearchOption.AllDirectories),
            folder => folder.EndsWith("targets/fastapi", StringComparison.Ordinal));
        Assert.Contains(
            "port: 8101", await File.ReadAllTextAsync(Path.Combine(old, "targets.yaml"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_the_old_version_lacks_is_measured_alone()
    {
        repository.Edit("targets/fastapi/targets.yaml", "- id: fastapi\n", "- id: fastapi-new\n");
        repository.Edit("scenarios/suites/smoke.yaml", "targets: [fastapi, django]", "targets: [fastapi-new, django]");
        repository.Edit("scenarios/suites/smoke.yaml", "numerator: fastapi,", "numerator: fastapi-new,");
        foreach (var suite in Directory.GetFiles(repository.PathOf("scenarios/suites")).Where(file => Path.GetFileName(file) != "smoke.yaml"))
            File.Delete(suite);

        var output = (await RunAsync("--against", "HEAD", "--dry-run")).MustExitWith(0).Output;

        Assert.Contains("fastapi-new, django, django@base", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-branch")]
    [InlineData("--output=/tmp/x")]
    public async Task An_unknown_version_ends_with_2_and_the_remedy(string reference)
    {
        Assert.Contains("fetch-depth", (await RunAsync($"--against={reference}", "--dry-run")).MustExitWith(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task External_targets_have_no_old_version()
    {
        var refused = await RunAsync("--against", "HEAD", "--launcher", "external", "--targets", "fastapi=http://127.0.0.1:1");

        Assert.Contains("leave out one", refused.MustExitWith(2).Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        repository.Dispose();
        cache.Dispose();
    }

    private Task<BenchResult> RunAsync(params string[] arguments) =>
        BenchProcess.RunAsync(repository.Root, cache.AsCache, ["run", "smoke", "--budget", "10m", .. arguments]);

    private void Git(params string[] arguments)
    {
        using var git = Process.Start("git", ["-C", repository.Root, .. arguments]);
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
