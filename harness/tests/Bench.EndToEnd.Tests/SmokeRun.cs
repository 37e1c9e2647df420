namespace Bench.EndToEnd.Tests;

/// <summary>One real run of <c>smoke</c> that several tests look at.</summary>
public abstract class SmokeRun(string launcher, int blocks) : IAsyncLifetime
{
    private readonly TemporaryFolder results = new();

    public string Launcher => launcher;

    public int Blocks => blocks;

    public string Folder { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await Provisioned.RequireAsync(launcher);
        string[] run = ["run", "smoke", "--blocks", $"{blocks}", "--budget", "10m", "--launcher", launcher, "--packages", "debian", "--out", results.Path];
        var result = await BenchProcess.RunAsync(Repository.Original.Root, run);
        // 5 is a machine too noisy for valid blocks, which says nothing about the harness: its files are the same.
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
public sealed class ProcessSmokeRun() : SmokeRun("process", blocks: 2);

/// <summary>With targets in containers; what several blocks say together does not ask where targets ran.</summary>
public sealed class DockerSmokeRun() : SmokeRun("docker", blocks: 1);
