using System.Diagnostics.CodeAnalysis;
using Bench.Targets.Docker;
using Bench.Targets.Linux;
using Bench.Targets.Packages;
using Bench.Targets.Supervision;

namespace Bench.Targets.Tests;

/// <summary>
/// What a test needs of the machine; without it the test is skipped with the reason shown, or fails where BENCH_TEST_ALL asks that nothing be skipped.
/// </summary>
internal static class MachineNeeds
{
    public const string Trait = "Needs";

    private static readonly Lazy<Task<EngineSearch>> Search = new(() => DockerEngine.FindAsync(CancellationToken.None));

    public static async Task NamespacesAsync()
    {
        if (await IsolationCheck.RunAsync(CancellationToken.None) != Isolation.Full)
            Lack("Needs root with the right to make namespaces: run the tests as root, in a container with --privileged.");
    }

    public static void Mmdebstrap()
    {
        if (SystemCalls.EffectiveUser() != 0) Lack("Needs root to make a package root.");
        if (Tool.Find("mmdebstrap", SystemEnvironment.SystemPath) is null) Lack("Needs mmdebstrap (apt-get install mmdebstrap).");
    }

    /// <summary>The engine that Docker's own settings name, as a run would take it.</summary>
    public static async Task<DockerEngine> DockerAsync()
    {
        var search = await Search.Value;
        if (search.Doubts is [var doubt, ..]) Lack($"Needs a Docker engine on this machine. {doubt}");
        return search.Engine!;
    }

    /// <summary>An environment in which pip finds packages: in the folder that BENCH_TEST_WHEELS names, else where the user's own settings lead.</summary>
    public static Dictionary<string, string> Pip(Dictionary<string, string> user)
    {
        if (Environment.GetEnvironmentVariable("BENCH_TEST_WHEELS") is { } folder) return new(user) { ["PIP_FIND_LINKS"] = folder, ["PIP_NO_INDEX"] = "1" };
        if (!user.ContainsKey("PIP_FIND_LINKS") && Environment.GetEnvironmentVariable("BENCH_TEST_ALL") != "1")
            Assert.Skip(
                "Needs packages for pip: set BENCH_TEST_WHEELS to a folder that holds what App/requirements names, "
                + "or BENCH_TEST_ALL=1 where pip reaches an index.");
        return user;
    }

    /// <summary>
    /// A PATH whose python3 is 3.12 or later: the user's, or with the folder that BENCH_TEST_PYTHON names in front. Skipped in any case: no package of an
    /// older system brings one, so whoever wants everything tested runs that test again with a Python from elsewhere.
    /// </summary>
    public static async Task<string> RecentPythonAsync(IReadOnlyDictionary<string, string> user)
    {
        var environment = user.ToDictionary();
        environment["PATH"] = $"{Environment.GetEnvironmentVariable("BENCH_TEST_PYTHON")}:{user["PATH"]}".TrimStart(':');
        if (await HostPython.FindAsync(environment, CancellationToken.None) is not { IsRecentEnough: true, MakesEnvironments: true })
            Assert.Skip("Needs Python 3.12 or later with venv: set BENCH_TEST_PYTHON to the folder that holds its python3.");
        return environment["PATH"];
    }

    [DoesNotReturn]
    private static void Lack(string reason)
    {
        if (Environment.GetEnvironmentVariable("BENCH_TEST_ALL") == "1") Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
