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

        var error = (await BenchProcess.RunAsync(Repository.Original.Root, "run", "smoke", "--launcher", "process", "--packages", "debian", "--out", Path.Combine(mounted.Path, "results")))
            .MustExitWith(3).Error;

        Assert.Contains(cause, error, StringComparison.Ordinal);
        Assert.Contains("--out", error, StringComparison.Ordinal);
        await ProcessTable.MustBeEmptyWithinAsync(TimeSpan.FromSeconds(1));
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

    private static Process Run(string program, params string[] arguments) => Process.Start(program, arguments);
}
