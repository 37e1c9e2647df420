namespace Bench.EndToEnd.Tests;

/// <summary>What is missing is installed with consent alone, and never by half.</summary>
[Collection(nameof(OneCommandAtATime))]
public class ProvisioningSpecs
{
    [Fact]
    public async Task Missing_packages_without_consent_end_with_3_and_name_the_option()
    {
        using var cache = new TemporaryFolder();

        var error = (await BenchProcess.RunAsync(
            Repository.Original.Root, cache.AsCache, "run", "smoke", "--launcher", "process", "--packages", "debian")).MustExitWith(3).Error;

        Assert.Contains("--provision", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_killed_while_it_provisions_leaves_nothing_running_and_nothing_half_made()
    {
        await Provisioned.RequireAsync("process");
        using var cache = new TemporaryFolder();
        string[] verify = ["verify", "fastapi", "--launcher", "process", "--packages", "debian"];
        using var bench = BenchProcess.Start(Repository.Original.Root, cache.AsCache, [.. verify, "--provision", "--yes"]);
        for (var attempt = 0; attempt < 600 && !ProcessTable.Runs("mmdebstrap --variant=minbase"); attempt++)
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        Assert.True(ProcessTable.Runs(cache.Path));

        bench.KillAtOnce();

        for (var attempt = 0; attempt < 100 && ProcessTable.Runs(cache.Path); attempt++)
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        Assert.False(ProcessTable.Runs(cache.Path));
        Assert.Contains(
            "is not in the cache",
            (await BenchProcess.RunAsync(Repository.Original.Root, cache.AsCache, verify)).MustExitWith(3).Error,
            StringComparison.Ordinal);
    }
}
