using Bench.Core.Running;
using Bench.Targets.Supervision;

namespace Bench.Targets.Packages;

/// <summary>Installs locks into virtual environments and keeps them.</summary>
internal sealed class VirtualEnvironments(Provisioning provisioning, EnvironmentMaker maker)
{
    private const string Recipe = "1";
    private const string VenvFolder = "venv";

    /// <exception cref="MachineNotReadyException">It is not there and may not, or cannot, be installed.</exception>
    public async Task<PythonEnvironment> InstallAsync(
        RequirementsLock requirements, IReadOnlyList<string> versionsOf, CancellationToken cancellation)
    {
        var key = CacheEntry.Key([Recipe, await maker.IdentityAsync(cancellation), requirements.Text, requirements.Build?.Text ?? string.Empty]);
        var entry = provisioning.Cache.Entry(CacheEntry.Environments, key);
        if (!entry.Exists)
        {
            provisioning.RequireConsent($"The packages of {requirements.Path} are not installed in the cache.");
            await entry.MakeAsync(
                folder => MakeAsync(Path.Combine(folder, VenvFolder), requirements, cancellation), provisioning.Progress, cancellation);
        }

        var venv = Path.Combine(entry.Folder, VenvFolder);
        var interpreter = maker.Seen(venv) + "/bin/python";
        var outcome = await maker.RunAsync(InstalledVersions.Command(interpreter, versionsOf), venv, [], null, cancellation);
        return maker.Describe(venv, InstalledVersions.Read(outcome, interpreter));
    }

    private async Task MakeAsync(string venv, RequirementsLock requirements, CancellationToken cancellation)
    {
        provisioning.Progress($"installing {requirements.Path} (up to a minute)");
        Directory.CreateDirectory(venv);
        var seen = maker.Seen(venv);
        string[] install = [seen + "/bin/python", "-m", "pip", "install", "--quiet", "--require-hashes"];
        await RunAsync(
            ["env", "-i", "PATH=" + SystemEnvironment.SystemPath, maker.Interpreter, "-m", "venv", seen], venv, requirements, cancellation);
        // Source distributions are built with the pinned setuptools of the build lock, not with whatever an index has today.
        if (requirements.Build is { } build) await RunAsync([.. install, "-r", maker.Seen(build)], venv, requirements, cancellation);
        string[] built = requirements.Build is null ? [] : ["--no-build-isolation"];
        await RunAsync([.. install, .. built, "-r", maker.Seen(requirements)], venv, requirements, cancellation);
    }

    private async Task RunAsync(IReadOnlyList<string> command, string venv, RequirementsLock requirements, CancellationToken cancellation)
    {
        RequirementsLock[] locks = requirements.Build is { } build ? [requirements, build] : [requirements];
        var outcome = await maker.RunAsync(command, venv, locks, null, cancellation);
        if (outcome.Succeeded) return;
        throw new MachineNotReadyException(
            $"pip could not install {requirements.Path} (status {outcome.Status}):{Environment.NewLine}{outcome.Evidence}{Environment.NewLine}" +
            "Check pip's own settings (pip config list: index, find-links, certificate, proxy); " +
            "a package published as source needs gcc, libc6-dev and Python's headers. Or use --packages debian. Nothing was left behind.");
    }
}
