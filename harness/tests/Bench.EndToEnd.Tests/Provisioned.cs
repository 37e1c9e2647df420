namespace Bench.EndToEnd.Tests;

/// <summary>Tests that measure need root rights and Debian's package root, which <c>bench verify --packages debian --provision --yes</c> makes.</summary>
internal static class Provisioned
{
    private static readonly Lazy<Task<BenchResult>> Probe = new(() =>
        BenchProcess.RunAsync(Repository.Original.Root, "verify", "starlette", "--packages", "debian"));

    /// <summary>Skips the test with the reason where that is missing; fails it where BENCH_TEST_ALL asks that nothing be skipped.</summary>
    public static async Task RequireAsync()
    {
        var probe = await Probe.Value;
        if (probe.ExitCode == 0) return;
        var reason = $"needs root rights and 'bench verify --packages debian --provision --yes' once: {probe.Error.Trim()}";
        if (Environment.GetEnvironmentVariable("BENCH_TEST_ALL") == "1") Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
