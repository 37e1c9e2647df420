using System.Net;
using System.Net.Sockets;

namespace Bench.EndToEnd.Tests;

/// <summary>Targets that do not start, or answer otherwise, are told before anything is measured.</summary>
[Collection(nameof(OneRunAtATime))]
public class TargetFaultSpecs
{
    private static readonly string[] VerifyFastApi = ["verify", "fastapi", "--packages", "debian"];

    [Fact]
    public async Task A_wrong_answer_ends_with_4_and_shows_the_difference()
    {
        await Provisioned.RequireAsync();
        using var repository = Repository.Copy();
        repository.Edit("targets/fastapi/app/hello.py", "Hello, World!", "Hello, Wurld!");

        var error = (await BenchProcess.RunAsync(repository.Root, VerifyFastApi)).MustExitWith(4).Error;

        Assert.Contains("Hello, World!", error, StringComparison.Ordinal);
        Assert.Contains("Hello, Wurld!", error, StringComparison.Ordinal);
        Assert.Contains("GET /json", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_dies_at_its_start_ends_with_3_and_its_last_words()
    {
        await Provisioned.RequireAsync();
        using var repository = Repository.Copy();
        var main = repository.PathOf("targets/fastapi/app/main.py");
        await File.WriteAllTextAsync(main, "raise RuntimeError('no database today')\n" + await File.ReadAllTextAsync(main));

        var error = (await BenchProcess.RunAsync(repository.Root, VerifyFastApi)).MustExitWith(3).Error;

        Assert.Contains("no database today", error, StringComparison.Ordinal);
        Assert.Empty(ProcessTable.BenchChildren());
    }

    [Fact]
    public async Task A_port_in_use_ends_with_3_and_names_the_port()
    {
        await Provisioned.RequireAsync();
        using var listener = new TcpListener(IPAddress.Loopback, 8101);
        listener.Start();

        var error = (await BenchProcess.RunAsync(Repository.Original.Root, VerifyFastApi)).MustExitWith(3).Error;

        Assert.Contains("8101", error, StringComparison.Ordinal);
    }
}
