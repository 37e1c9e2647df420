namespace Bench.EndToEnd.Tests;

/// <summary>One real run of <c>smoke</c> that several tests look at.</summary>
public abstract class SmokeRun : IDisposable
{
    private readonly TemporaryFolder results = new();
    private readonly Lazy<Task<string>> folder;

    protected SmokeRun(string launcher, int blocks)
    {
        (Launcher, Blocks) = (launcher, blocks);
        folder = new(MeasureAsync);
    }

    public string Launcher { get; }

    public int Blocks { get; }

    /// <summary>
    /// Measures when the first test asks, and not when xunit makes the fixture: where targets cannot be started, a test can be skipped
    /// and a fixture only fails.
    /// </summary>
    public Task<string> FolderAsync() => folder.Value;

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        results.Dispose();
    }

    private async Task<string> MeasureAsync()
    {
        await Provisioned.RequireAsync(Launcher);
        string[] run = ["run", "smoke", "--blocks", $"{Blocks}", "--budget", "10m", "--launcher", Launcher, "--packages", "debian", "--out", results.Path];
        var result = await BenchProcess.RunAsync(Repository.Original.Root, run);
        // 5 is a machine too noisy for valid blocks, which says nothing about the harness: its files are the same.
        Assert.True(result.ExitCode is 0 or 5, result.Error);
        return Assert.Single(Directory.GetDirectories(results.Path));
    }
}

/// <summary>With targets as local processes.</summary>
public sealed class ProcessSmokeRun() : SmokeRun("process", blocks: 2);

/// <summary>With targets in containers; what several blocks say together does not ask where targets ran.</summary>
public sealed class DockerSmokeRun() : SmokeRun("docker", blocks: 1);
