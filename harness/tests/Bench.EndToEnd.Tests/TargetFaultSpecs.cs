using System.Net;
using System.Net.Sockets;

namespace Bench.EndToEnd.Tests;

/// <summary>Targets that do not start, or answer otherwise, are told before anything is measured.</summary>
[Collection(nameof(OneCommandAtATime))]
public class TargetFaultSpecs
{
    [Theory]
    [InlineData("process")]
    [InlineData("docker")]
    public async Task A_wrong_answer_ends_with_4_and_shows_the_difference(string launcher)
    {
        await Provisioned.RequireAsync(launcher);
        using var repository = Repository.Copy();
        repository.Edit("targets/fastapi/app/hello.py", "Hello, World!", "Hello, Wurld!");

        var error = (await BenchProcess.RunAsync(repository.Root, VerifyFastApi(launcher))).MustExitWith(4).Error;

        Assert.Contains("Hello, World!", error, StringComparison.Ordinal);
        Assert.Contains("Hello, Wurld!", error, StringComparison.Ordinal);
        Assert.Contains("GET /json", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("process")]
    [InlineData("docker")]
    public async Task More_processes_than_asked_for_end_with_4_and_are_counted(string launcher)
    {
        await Provisioned.RequireAsync(launcher);
        using var repository = Repository.Copy();
        repository.Edit("targets/falcon/targets.yaml", "--workers={workers}", "--workers=2");

        var error = (await BenchProcess.RunAsync(
            repository.Root, [.. VerifyFastApi(launcher).Select(word => word == "fastapi" ? "falcon" : word)])).MustExitWith(4).Error;

        Assert.Contains("falcon does not answer contract plaintext as it asks (1 difference)", error, StringComparison.Ordinal);
        Assert.Contains("2 processes that take connections", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("process")]
    [InlineData("docker")]
    public async Task A_target_that_dies_at_its_start_ends_with_3_and_its_last_words(string launcher)
    {
        await Provisioned.RequireAsync(launcher);
        using var repository = Repository.Copy();
        var main = repository.PathOf("targets/fastapi/app/main.py");
        await File.WriteAllTextAsync(main, "raise RuntimeError('no database today')\n" + await File.ReadAllTextAsync(main));

        var error = (await BenchProcess.RunAsync(repository.Root, VerifyFastApi(launcher))).MustExitWith(3).Error;

        Assert.Contains("no database today", error, StringComparison.Ordinal);
        Assert.Empty(ProcessTable.BenchChildren());
    }

    [Theory]
    [InlineData("process")]
    [InlineData("docker")]
    public async Task A_port_in_use_ends_with_3_and_names_the_port(string launcher)
    {
        await Provisioned.RequireAsync(launcher);
        using var listener = new TcpListener(IPAddress.Loopback, 8101);
        listener.Start();

        var error = (await BenchProcess.RunAsync(Repository.Original.Root, VerifyFastApi(launcher))).MustExitWith(3).Error;

        Assert.Contains("8101", error, StringComparison.Ordinal);
    }

    /// <summary>With consent: in Docker a changed application is another image.</summary>
    private static string[] VerifyFastApi(string launcher) => ["verify", "fastapi", "--launcher", launcher, "--packages", "debian", "--provision", "--yes"];
}
