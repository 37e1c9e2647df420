using Bench.Core.Running;
using Bench.Targets.Linux;
using Bench.Targets.Supervision;

namespace Bench.Targets.Packages;

/// <summary>Debian packages that the host itself needs before package roots or environments can be made.</summary>
internal sealed class SystemPackages(Provisioning provisioning)
{
    /// <param name="File">A program's name, or an absolute path.</param>
    /// <param name="Package">Brings it.</param>
    internal sealed record Need(string File, string Package)
    {
        public bool IsMet => Path.IsPathRooted(File) ? System.IO.File.Exists(File) : Tool.Find(File, SystemEnvironment.SystemPath) is not null;
    }

    public static bool CanInstall => SystemCalls.EffectiveUser() == 0 && Tool.Find("apt-get", SystemEnvironment.SystemPath) is not null;

    /// <exception cref="MachineNotReadyException">Something is missing and cannot be installed.</exception>
    public async Task RequireAsync(IReadOnlyList<Need> needs, CancellationToken cancellation)
    {
        var missing = needs.Where(need => !need.IsMet).Select(need => need.Package).Distinct().ToList();
        if (missing.Count == 0) return;
        var names = string.Join(' ', missing);
        provisioning.RequireConsent($"This machine lacks {names}.");
        if (!CanInstall)
            throw new MachineNotReadyException(
                $"This machine lacks {names}, and installing it needs root rights and apt-get. As root: apt-get install {names}");
        provisioning.Progress($"installing {names} with apt-get");
        var installed = await InstallAsync(missing, cancellation);
        if (!installed.Succeeded)
        {
            // Package lists may be missing or old (a fresh container has none).
            await AptAsync(["update"], cancellation);
            installed = await InstallAsync(missing, cancellation);
        }

        if (!installed.Succeeded)
            throw new MachineNotReadyException(
                $"apt-get could not install {names} (status {installed.Status}):{Environment.NewLine}{installed.Evidence}{Environment.NewLine}" +
                $"Install it by hand (apt-get update && apt-get install {names}) and try again.");
    }

    private Task<ToolOutcome> InstallAsync(IEnumerable<string> packages, CancellationToken cancellation) =>
        AptAsync(["install", "--yes", "--no-install-recommends", .. packages], cancellation);

    private Task<ToolOutcome> AptAsync(IReadOnlyList<string> arguments, CancellationToken cancellation) => Tool.RunAsync(
        ["apt-get", "-o", "DPkg::Lock::Timeout=60", .. arguments],
        PipSettings.WithProxies(SystemEnvironment.With(KeyValuePair.Create("DEBIAN_FRONTEND", "noninteractive")), provisioning.Environment),
        // dpkg is given a moment to leave its database in order.
        grace: TimeSpan.FromSeconds(3),
        cancellation: cancellation);
}
