using System.Diagnostics;

namespace Bench.EndToEnd.Tests;

/// <summary>A disk that does not take the results is a fault of the machine, told with its remedy.</summary>
[Collection(nameof(OneRunAtATime))]
public sealed class DiskSpecs : IDisposable
{
    private readonly TemporaryFolder mounted = new();

    [Theory]
    [InlineData("ro", "Read-only")]
    [InlineData("size=8k", "No space left")]
    public async Task Results_that_cannot_be_written_end_with_3(string option, string cause)
    {
        await Provisioned.RequireAsync("process");
        await MountAsync(option);

        var error = (await BenchProcess.RunAsync(
            Repository.Original.Root, "run", "smoke", "--launcher", "process", "--packages", "debian", "--out", Path.Combine(mounted.Path, "results")))
            .MustExitWith(3).Error;

        Assert.Contains(cause, error, StringComparison.Ordinal);
        Assert.Contains("--out", error, StringComparison.Ordinal);
        await ProcessTable.MustBeEmptyWithinAsync(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_disk_that_fills_up_between_trials_ends_with_3_and_the_run_is_completed_once_there_is_room()
    {
        await Provisioned.RequireAsync("process");
        await MountAsync("size=64m");
        using var repository = Repository.CopyWithOneLevel();
        using var bench = BenchProcess.Start(repository.Root, new Dictionary<string, string?>(),
            "run", "smoke", "--targets", "fastapi", "--blocks", "2", "--budget", "10m", "--launcher", "process", "--packages", "debian", "--out", mounted.Path);
        var journal = await FirstTrial.AwaitAsync(mounted.Path, bench);
        var finished = await File.ReadAllTextAsync(journal, TestContext.Current.CancellationToken);
        var folder = Path.GetDirectoryName(journal)!;
        var filler = Path.Combine(mounted.Path, "filler");
        Fill(filler);

        var error = (await bench.EndAsync(TimeSpan.FromMinutes(1))).MustExitWith(3).Error;

        Assert.Contains("No space left", error, StringComparison.Ordinal);
        Assert.Contains("finished trials are kept: 'bench run --resume", error, StringComparison.Ordinal);
        await ProcessTable.MustBeEmptyWithinAsync(TimeSpan.FromSeconds(1));
        File.Delete(filler);
        var resumed = await BenchProcess.RunAsync(repository.Root, "run", "--resume", folder);
        // 5 is a machine too noisy for a valid block.
        Assert.True(resumed.ExitCode is 0 or 5, resumed.Error);
        Assert.StartsWith(finished, await File.ReadAllTextAsync(journal, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        WholeRun.MustBe(folder);
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_ends_with_3_and_says_what_else_can_be_done()
    {
        await MountAsync("size=64m");
        var run = ReferenceRun.CopyTo(Path.Combine(mounted.Path, "run"));
        await MountAsync("remount,ro");

        var error = (await BenchProcess.RunAsync(Repository.Original.Root, "report", run)).MustExitWith(3).Error;

        Assert.Contains("Read-only", error, StringComparison.Ordinal);
        Assert.Contains("copy of the run's folder", error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Run("umount", mounted.Path).WaitForExit();
        mounted.Dispose();
    }

    private async Task MountAsync(string option)
    {
        var mount = Run("mount", "-t", "tmpfs", "-o", option, "tmpfs", mounted.Path);
        await mount.WaitForExitAsync();
        Assert.Equal(0, mount.ExitCode);
    }

    private static void Fill(string file)
    {
        using var filler = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true) filler.Write(new byte[4096]);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    private static Process Run(string program, params string[] arguments) => Process.Start(program, arguments);
}
