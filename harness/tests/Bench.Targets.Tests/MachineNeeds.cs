using Bench.Targets.Linux;
using Bench.Targets.Packages;
using Bench.Targets.Supervision;

namespace Bench.Targets.Tests;

/// <summary>What a test needs of the machine; without it the test is skipped with the reason shown.</summary>
internal static class MachineNeeds
{
    public const string Trait = "Needs";

    public static async Task NamespacesAsync()
    {
        if (await IsolationCheck.RunAsync(CancellationToken.None) != Isolation.Full)
            Assert.Skip("Needs root with the right to make namespaces: run the tests as root, in a container with --privileged.");
    }

    public static void Mmdebstrap()
    {
        if (SystemCalls.EffectiveUser() != 0) Assert.Skip("Needs root to make a package root.");
        if (Tool.Find("mmdebstrap", SystemEnvironment.SystemPath) is null) Assert.Skip("Needs mmdebstrap (apt-get install mmdebstrap).");
    }

    /// <summary>A folder of wheels that pip can install from without an index.</summary>
    public static string Wheels()
    {
        var folder = Environment.GetEnvironmentVariable("BENCH_TEST_WHEELS") ?? Environment.GetEnvironmentVariable("PIP_FIND_LINKS");
        if (folder is null || !Directory.Exists(folder)) Assert.Skip("Needs a folder of wheels: set BENCH_TEST_WHEELS to one that holds what App/requirements names.");
        return folder;
    }

    /// <summary>A PATH whose python3 is 3.12 or later: the user's, or with the folder that BENCH_TEST_PYTHON names in front.</summary>
    public static async Task<string> RecentPythonAsync(IReadOnlyDictionary<string, string> user)
    {
        var environment = user.ToDictionary();
        environment["PATH"] = $"{Environment.GetEnvironmentVariable("BENCH_TEST_PYTHON")}:{user["PATH"]}".TrimStart(':');
        if (await HostPython.FindAsync(environment, CancellationToken.None) is not { IsRecentEnough: true, MakesEnvironments: true })
            Assert.Skip("Needs Python 3.12 or later with venv: set BENCH_TEST_PYTHON to the folder that holds its python3.");
        return environment["PATH"];
    }
}
