using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Docker;
using Bench.Targets.Images;
using Bench.Targets.Packages;

namespace Bench.Targets.Machine.Checks;

/// <summary>Asks for the targets' images as a run would, without consent: nothing is built.</summary>
internal static class ImageState
{
    private const string Subject = "images";

    public static async Task<Check> ReadAsync(
        DockerEngine engine, Provisioning provisioning, IReadOnlyList<Target> targets, PackageSourceChoice choice, CancellationToken cancellation)
    {
        try
        {
            var images = new TargetImages(engine, provisioning with { Consent = false }, targets);
            var built = (await images.PrepareAsync(choice.Source.Id, targets, cancellation)).ByTarget.Values.Select(image => image.Id).Distinct().Count();
            return Check.Ok(Subject, $"{built} built, with packages from {choice.Source.Id}", "Nothing has to be built.");
        }
        catch (MachineNotReadyException missing)
        {
            return Check.Warning(
                Subject, missing.Message.Split('\n')[0], "The first run in containers builds them; that needs the network and a few minutes.",
                "bench run quick --provision");
        }
    }
}
