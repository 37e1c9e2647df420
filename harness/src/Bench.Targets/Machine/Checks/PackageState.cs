using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Linux;
using Bench.Targets.Packages;
using Bench.Targets.Supervision;

namespace Bench.Targets.Machine.Checks;

/// <summary>Asks the package sources as a run would, without consent: nothing is installed.</summary>
internal static class PackageState
{
    public static async Task<Check> ReadAsync(Provisioning provisioning, IReadOnlyList<Target> targets, HostPython? python, CancellationToken cancellation)
    {
        var asking = provisioning with { Consent = false };
        var (choice, reason) = await ChooseAsync(asking, targets, cancellation);
        var missing = await MissingAsync(choice, targets, cancellation);
        return PackagesCheck.Of(choice.Id, reason, missing, CanMakeRoots || (choice.Id == "pypi" && python is { IsRecentEnough: true, MakesEnvironments: true }));
    }

    private static bool CanMakeRoots =>
        SystemCalls.EffectiveUser() == 0 && (SystemPackages.CanInstall || Tool.Find("mmdebstrap", SystemEnvironment.SystemPath) is not null);

    private static async Task<(IPackageSource Source, string Reason)> ChooseAsync(Provisioning provisioning, IReadOnlyList<Target> targets, CancellationToken cancellation)
    {
        try
        {
            var choice = await PackageSourceChoice.MakeAsync("auto", provisioning, targets, otherwise: null, cancellation);
            return (choice.Source, choice.Reason);
        }
        catch (MachineNotReadyException error)
        {
            return (new DebianSource(provisioning, targets), $"pip could not be tried ({error.Message})");
        }
    }

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
