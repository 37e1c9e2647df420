using Bench.Core.Running;
using Bench.Targets.Docker;
using Bench.Targets.Packages;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Bench.Targets.Images;

/// <summary>Builds images by their recipes, once for each state of what goes into them.</summary>
internal sealed class ImageBuilder(DockerEngine engine, Provisioning provisioning)
{
    /// <returns>The image's id.</returns>
    /// <exception cref="MachineNotReadyException">It is not there and may not, or cannot, be built.</exception>
    public async Task<string> BuildAsync(ImageRecipe recipe, CancellationToken cancellation)
    {
        if (await FindAsync(recipe.Reference, cancellation) is { } built) return built;
        provisioning.RequireConsent($"The image of {recipe.Framework} is not built.");
        provisioning.Progress($"building the image of {recipe.Framework} ({recipe.Source}; up to a minute)");
        var messages = new EngineMessages();
        await using (var context = await TemporaryArchive.OfAsync(recipe.Context, provisioning.Cache.Path, cancellation))
            await AskAsync(recipe, context, messages, cancellation);
        return messages.Error is null && await FindAsync(recipe.Reference, cancellation) is { } id ? id : throw Failure(recipe, messages);
    }

    private async Task AskAsync(ImageRecipe recipe, Stream context, EngineMessages messages, CancellationToken cancellation)
    {
        var wanted = new ImageBuildParameters
        {
            Dockerfile = recipe.Dockerfile,
            Tags = [recipe.Reference],
            BuildArgs = new Dictionary<string, string>(recipe.Arguments),
            Labels = new Dictionary<string, string> { [ContainerOwner.Label] = "image" },
            // The build reaches indexes as this machine does; a folder or a proxy on its loopback too.
            NetworkMode = "host",
            Remove = true,
            ForceRemove = true,
        };
        await messages.HearAsync(() =>
            engine.AskAsync(client => client.Images.BuildImageFromDockerfileAsync(wanted, context, null, null, messages, cancellation)));
    }

    private static MachineNotReadyException Failure(ImageRecipe recipe, EngineMessages messages) => new(
        $"The Docker engine could not build the image of {recipe.Framework} with {recipe.Dockerfile}: " +
        $"{messages.Error ?? "it is not there afterwards"}. Its last lines:" +
        Environment.NewLine + string.Join(Environment.NewLine, messages.LastLines.Select(line => "    " + line)) + Environment.NewLine +
        "Check pip's own settings (pip config list: index, find-links, certificate, proxy), which the build is given, " +
        "and the room on its disk (docker system df); " +
        "or use --packages debian, or --launcher process. Nothing was left behind.");

    private async Task<string?> FindAsync(string reference, CancellationToken cancellation)
    {
        try
        {
            return (await engine.AskAsync(client => client.Images.InspectImageAsync(reference, cancellation))).ID;
        }
        catch (DockerImageNotFoundException)
        {
            return null;
        }
    }
}
