using System.Collections.Concurrent;

namespace Bench.EndToEnd.Tests;

/// <summary>
/// Tests that start targets need what <c>bench verify --launcher LAUNCHER --packages SOURCE --provision --yes</c> has prepared: root rights and a package
/// root, or a Docker engine and images. Whether it has shows in two targets.
/// </summary>
internal static class Provisioned
{
    private const int MachineNotReady = 3;

    private static readonly ConcurrentDictionary<(string Launcher, string Packages), Lazy<Task<BenchResult>>> Probes = new();

    /// <summary>
    /// Skips the test with the reason where that is missing; fails it where BENCH_TEST_ALL asks that nothing be skipped, and where the two were started and
    /// something else is wrong with them.
    /// </summary>
    /// <returns>How the two were verified, as JSON.</returns>
    public static async Task<BenchResult> RequireAsync(string launcher, string packages = "debian")
    {
        string[] probe = ["verify", "fastapi", "django", "--launcher", launcher, "--packages", packages, "--json"];
        var result = await Probes.GetOrAdd((launcher, packages), _ => new(() => BenchProcess.RunAsync(Repository.Original.Root, probe))).Value;
        if (result.ExitCode == 0) return result;
        if (result.ExitCode != MachineNotReady) Assert.Fail($"bench {string.Join(' ', probe)} ended with {result.ExitCode}: {result.Error}");
        var reason = $"needs 'bench {string.Join(' ', probe)} --provision --yes' once: {result.Error.Trim()}";
        if (Environment.GetEnvironmentVariable("BENCH_TEST_ALL") == "1") Assert.Fail(reason);
        Assert.Skip(reason);
        return result;
    }
}
