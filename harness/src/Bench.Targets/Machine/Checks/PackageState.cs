using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Linux;
using Bench.Targets.Packages;
using Bench.Targets.Supervision;

namespace Bench.Targets.Machine.Checks;

/// <summary>Asks the package sources as a run would, without consent: nothing is installed.</summary>
internal static class PackageState
{
    public static async Task<Check> ReadAsync(
        Provisioning provisioning, IReadOnlyList<Target> targets, HostPython? python, PackageSourceChoice choice, CancellationToken cancellation)
    {
        var missing = await MissingAsync(choice.Source, targets, cancellation);
        return PackagesCheck.Of(
            choice.Source.Id,
            choice.Reason,
            missing,
            CanMakeRoots || (choice.Source.Id == "pypi" && python is { IsRecentEnough: true, MakesEnvironments: true }));
    }

    /// <summary>What <c>auto</c> takes.</summary>
    /// <param name="provisioning">Without consent.</param>
    public static async Task<PackageSourceChoice> ChooseAsync(Provisioning provisioning, IReadOnlyList<Target> targets, CancellationToken cancellation)
    {
        try
        {
            return await PackageSourceChoice.MakeAsync("auto", provisioning, targets, otherwise: null, cancellation);
        }
        catch (MachineNotReadyException error)
        {
            return new PackageSourceChoice(new DebianSource(provisioning, targets), $"pip could not be tried ({error.Message})");
        }
    }

    private static bool CanMakeRoots =>
        SystemCalls.EffectiveUser() == 0 && (SystemPackages.CanInstall || Tool.Find("mmdebstrap", SystemEnvironment.SystemPath) is not null);

    private static async Task<string?> MissingAsync(IPackageSource source, IReadOnlyList<Target> targets, CancellationToken cancellation)
    {
        try
        {
            await source.PrepareAsync(targets, cancellation);
            return null;
        }
        catch (MachineNotReadyException error)
        {
            return error.Message;
        }
    }
}
