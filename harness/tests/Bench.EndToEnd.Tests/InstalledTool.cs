using System.Runtime.InteropServices;

namespace Bench.EndToEnd.Tests;

/// <summary>The package as <c>dotnet pack</c> makes it, installed from the folder that holds it and from nowhere else.</summary>
public sealed class InstalledTool : IAsyncLifetime
{
    private readonly TemporaryFolder packages = new();
    private readonly TemporaryFolder installed = new();

    /// <summary>For programs that look for .NET, and so that neither build servers nor packages of the same version are left or taken.</summary>
    private static IReadOnlyDictionary<string, string?> Environment => new Dictionary<string, string?>
    {
        ["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..")),
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
        ["MSBUILDDISABLENODEREUSE"] = "1",
    };

    public async ValueTask InitializeAsync()
    {
        var configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/')))!;
        await DotnetAsync("pack", "harness/src/Bench.Cli", "--no-build", "--configuration", configuration, "--output", packages.Path);
        await DotnetAsync("tool", "install", "Bench.Cli", "--tool-path", installed.Path, "--source", packages.Path);
    }

    public ValueTask DisposeAsync()
    {
        packages.Dispose();
        installed.Dispose();
        return ValueTask.CompletedTask;
    }

    internal Task<BenchResult> RunAsync(string workingDirectory, params string[] arguments) =>
        BenchProcess.RunProgramAsync(Path.Combine(installed.Path, "bench"), workingDirectory, Environment, arguments);

    private static async Task DotnetAsync(params string[] arguments) =>
        (await BenchProcess.RunProgramAsync("dotnet", Repository.Original.Root, Environment, arguments)).MustExitWith(0);
}
