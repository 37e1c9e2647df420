namespace Bench.EndToEnd.Tests;

/// <summary>One real run of <c>smoke</c> that several tests look at.</summary>
public abstract class SmokeRun(string launcher) : IAsyncLifetime
{
    private readonly TemporaryFolder results = new();

    public string Launcher => launcher;

    public string Folder { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await Provisioned.RequireAsync(launcher);
        var result = await BenchProcess.RunAsync(Repository.Original.Root, "run", "smoke", "--budget", "10m", "--launcher", launcher, "--packages", "debian", "--out", results.Path);
        // 5 is a machine too noisy for two valid blocks, which says nothing about the harness: its files are the same.
        Assert.True(result.ExitCode is 0 or 5, result.Error);
        Folder = Assert.Single(Directory.GetDirectories(results.Path));
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        results.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>With targets as local processes.</summary>
public sealed class ProcessSmokeRun() : SmokeRun("process");

/// <summary>With targets in containers.</summary>
public sealed class DockerSmokeRun() : SmokeRun("docker");
