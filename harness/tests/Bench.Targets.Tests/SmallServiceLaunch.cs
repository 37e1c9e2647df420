using Bench.Core.Suites;
using Bench.Targets.Launching;
using Bench.Targets.Packages;

namespace Bench.Targets.Tests;

/// <summary>A process launcher for the small service on the host's own Python, whatever its version.</summary>
internal sealed class SmallServiceLaunch : IDisposable
{
    private readonly DirectoryInfo logs = Directory.CreateTempSubdirectory("bench-logs-");

    public string LogFolder => logs.FullName;

    public static CpuSet Cpus { get; } = new([0]);

    public async Task<ProcessLauncher> LauncherAsync(TimeSpan? readyLimit = null) =>
        await ProcessLauncher.CreateAsync(await OnHostAsync(), Cpus, LogFolder, readyLimit ?? TimeSpan.FromSeconds(20), CancellationToken.None);

    public void Dispose() => logs.Delete(recursive: true);

    private static async Task<PreparedPackages> OnHostAsync()
    {
        var user = Provisioning.FromEnvironment(consent: false, _ => { }).Environment;
        var python = await HostPython.FindAsync(user, CancellationToken.None);
        if (python is null) Assert.Skip("Needs python3 on the PATH.");
        var environment = new PythonEnvironment(python.Executable, Root: null, Venv: null, python.Prefix, new Dictionary<string, string>());
        return new PreparedPackages("pypi", new Dictionary<string, PythonEnvironment> { ["small"] = environment });
    }
}
