using System.Diagnostics;
using Bench.Core.Running;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Bench.Targets.Docker;

/// <summary>What the harness has made in an engine, found again by its label.</summary>
public sealed class Leftovers(DockerEngine engine)
{
    /// <summary>The last container of an interrupted build goes a moment after its connection, and its image can be removed only then.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private static Dictionary<string, IDictionary<string, bool>> Labelled => new() { ["label"] = new Dictionary<string, bool> { [ContainerOwner.Label] = true } };

    /// <summary>Removes the containers of harnesses that have ended (were killed), and says their names.</summary>
    public async Task<IReadOnlyList<string>> RemoveContainersAsync(CancellationToken cancellation)
    {
        var removed = new List<string>();
        foreach (var container in (await ContainersAsync(cancellation)).Where(container => OwnerOf(container) is { IsAlive: false }))
        {
            await ContainerRemoval.RemoveAsync(engine, container.ID, cancellation);
            removed.Add("container " + NameOf(container));
        }

        return removed;
    }

    /// <summary>Removes those containers and all images.</summary>
    /// <exception cref="MachineNotReadyException">Another bench runs a target in one; then no image is removed.</exception>
    public async Task<IReadOnlyList<string>> RemoveAllAsync(CancellationToken cancellation)
    {
        var removed = new List<string>(await RemoveContainersAsync(cancellation));
        if ((await ContainersAsync(cancellation)).FirstOrDefault(container => OwnerOf(container) is not null) is { } used)
            throw new MachineNotReadyException(
                $"Container {NameOf(used)} is in use by another bench (process {OwnerOf(used)!.Pid}). Let that finish, or end it, and try again.");
        foreach (var image in await ImagesAsync(new ImagesListParameters { Filters = Labelled }, cancellation))
        {
            await DeleteAsync(image.ID, cancellation);
            removed.Add("image " + (image.RepoTags?.FirstOrDefault() ?? image.ID));
        }

        return removed;
    }

    /// <summary>
    /// Removes what this process's builds, and those of processes that have ended, left untagged: what they were told of the user's pip settings goes with it.
    /// Another's build under way would fail without its own.
    /// </summary>
    internal async Task RemoveBuildStagesAsync(CancellationToken cancellation)
    {
        for (var wait = Stopwatch.StartNew(); await StagesAsync(cancellation) is { Count: > 0 } stages && wait.Elapsed < Patience;)
        {
            foreach (var image in stages) await DeleteAsync(image.ID, cancellation);
            await Task.Delay(Pause, cancellation);
        }
    }

    /// <summary>Null for a container that somebody started by hand from an image of the harness, whose label it then has.</summary>
    private static ContainerOwner? OwnerOf(ContainerListResponse container) => ContainerOwner.Parse(container.Labels[ContainerOwner.Label]);

    private static string NameOf(ContainerListResponse container) => container.Names?.FirstOrDefault()?.TrimStart('/') ?? container.ID;

    private Task<IList<ContainerListResponse>> ContainersAsync(CancellationToken cancellation) =>
        engine.AskAsync(client => client.Containers.ListContainersAsync(new ContainersListParameters { All = true, Filters = Labelled }, cancellation));

    private Task<IList<ImagesListResponse>> ImagesAsync(ImagesListParameters wanted, CancellationToken cancellation) =>
        engine.AskAsync(client => client.Images.ListImagesAsync(wanted, cancellation));

    private async Task<IReadOnlyList<ImagesListResponse>> StagesAsync(CancellationToken cancellation)
    {
        var untagged = new Dictionary<string, IDictionary<string, bool>>(Labelled) { ["dangling"] = new Dictionary<string, bool> { ["true"] = true } };
        return [.. (await ImagesAsync(new ImagesListParameters { Filters = untagged }, cancellation)).Where(image =>
            ContainerOwner.Parse(image.Labels[ContainerOwner.Label]) is { } builder && (builder == ContainerOwner.ThisProcess || !builder.IsAlive))];
    }

    private async Task DeleteAsync(string id, CancellationToken cancellation)
    {
        try
        {
            await engine.AskAsync(client => client.Images.DeleteImageAsync(id, new ImageDeleteParameters { Force = true }, cancellation));
        }
        catch (DockerImageNotFoundException)
        {
            // It went with an image that was built on it.
        }
        catch (DockerApiException inUse) when (inUse.StatusCode == System.Net.HttpStatusCode.Conflict)
        {
            // A container of the user's own, or an image built on it, needs it.
        }
    }
}
