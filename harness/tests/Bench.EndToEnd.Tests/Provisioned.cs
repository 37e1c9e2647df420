using System.Collections.Concurrent;

namespace Bench.EndToEnd.Tests;

/// <summary>Tests that start targets need root rights and a package source that <c>bench verify --packages SOURCE --provision --yes</c> has prepared.</summary>
internal static class Provisioned
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<BenchResult>>> Probes = new();

    /// <summary>Skips the test with the reason where that is missing; fails it where BENCH_TEST_ALL asks that nothing be skipped.</summary>
    public static async Task RequireAsync(string packages = "debian")
    {
        var probe = await Probes.GetOrAdd(packages, source => new(() =>
            BenchProcess.RunAsync(Repository.Original.Root, "verify", "--packages", source))).Value;
        if (probe.ExitCode == 0) return;
        var reason = $"needs root rights and 'bench verify --packages {packages} --provision --yes' once: {probe.Error.Trim()}";
        if (Environment.GetEnvironmentVariable("BENCH_TEST_ALL") == "1") Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
