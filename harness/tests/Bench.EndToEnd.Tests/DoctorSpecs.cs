using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Bench.EndToEnd.Tests;

/// <summary>What this machine can do, told before anything is measured.</summary>
[Collection(nameof(OneCommandAtATime))]
public class DoctorSpecs
{
    private static readonly string[] Outcomes = ["cannotRun", "warning", "ok"];

    [Fact]
    public async Task Every_check_says_what_was_seen_and_a_remedy_unless_all_is_well_the_worst_first()
    {
        var (exitCode, diagnosis) = await DiagnosisAsync();

        var checks = diagnosis.GetProperty("checks").EnumerateArray().ToArray();
        Assert.All(
            ["CPUs", "spin noise", "ports", "backlog", "disk: cache", "packages"],
            subject => Assert.Contains(checks, check => check.GetProperty("subject").GetString() == subject));
        Assert.All(checks, check => Assert.NotEmpty(check.GetProperty("seen").GetString()!));
        Assert.All(checks, check => Assert.Equal(
            check.GetProperty("outcome").GetString() == "ok", check.GetProperty("remedy").ValueKind == JsonValueKind.Null));
        var outcomes = checks.Select(check => Array.IndexOf(Outcomes, check.GetProperty("outcome").GetString())).ToArray();
        Assert.Equal(outcomes.Order(), outcomes);
        Assert.Equal(diagnosis.GetProperty("canRun").GetBoolean(), exitCode == 0);
    }

    [Fact]
    public async Task A_port_in_use_ends_with_3_and_names_its_target_first()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 8101);
        listener.Start();

        var output = (await BenchProcess.RunAsync(Repository.Original.Root, "doctor")).MustExitWith(3).Output;

        Assert.Matches(@"cannot run +ports +Port 8101 of target fastapi", output);
        Assert.Contains("cannot run it", output.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_installed()
    {
        using var cache = new TemporaryFolder();

        var result = await BenchProcess.RunAsync(Repository.Original.Root, cache.AsCache, "doctor", "--json");

        Assert.True(result.ExitCode is 0 or 3, result.Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(cache.Path));
    }

    private static async Task<(int ExitCode, JsonElement Diagnosis)> DiagnosisAsync()
    {
        var result = await BenchProcess.RunAsync(Repository.Original.Root, "doctor", "--json");
        Assert.True(result.ExitCode is 0 or 3, result.Error);
        return (result.ExitCode, JsonDocument.Parse(result.Output).RootElement);
    }
}
