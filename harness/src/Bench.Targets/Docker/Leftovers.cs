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

    private static Dictionary<string, IDictionary<string, bool>> Labelled =>
        new() { ["label"] = new Dictionary<string, bool> { [ContainerOwner.Label] = true } };

    /// <summary>Targets whose containers a harness that was killed has left: by their id, the container's name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TargetsAsync(CancellationToken cancellation) =>
        (await ContainersAsync(cancellation))
            .Where(container => OwnerOf(container) is { HasEnded: true } && container.Labels.ContainsKey(ContainerSettings.TargetLabel))
            .GroupBy(container => container.Labels[ContainerSettings.TargetLabel])
            .ToDictionary(containers => containers.Key, containers => NameOf(containers.First()));

    /// <summary>
    /// Two runs on one machine would measure each other, and the lock that keeps others away (a file) is not seen from within a container,
    /// as of a CI job, that has a file system of its own.
    /// </summary>
    /// <exception cref="MachineNotReadyException">A bench of another container runs a target or a service in this engine.</exception>
    public async Task RequireAloneAsync(CancellationToken cancellation)
    {
        foreach (var container in (await ContainersAsync(cancellation)).Where(container => container.State == "running"))
        {
            if (OwnerOf(container) is { HasEnded: false, IsSeenFromHere: false } owner) throw InUse(container, owner);
        }
    }

    /// <summary>Removes the containers of harnesses that have ended (were killed), and says their names.</summary>
    public async Task<IReadOnlyList<string>> RemoveContainersAsync(CancellationToken cancellation)
    {
        var removed = new List<string>();
        foreach (var container in (await ContainersAsync(cancellation)).Where(container => OwnerOf(container) is { HasEnded: true }))
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
            throw InUse(used, OwnerOf(used)!);
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

    private static MachineNotReadyException InUse(ContainerListResponse container, ContainerOwner owner) => new(
        $"Container {NameOf(container)} is in use by another bench (process {owner.Pid}{(owner.IsSeenFromHere ? string.Empty : " of another container")}). "
        + "Let that finish, or end it, and try again."
        + (owner.IsSeenFromHere ? string.Empty : $" Where it is known to have ended: docker rm --force {NameOf(container)}."));

    private static string NameOf(ContainerListResponse container) => container.Names?.FirstOrDefault()?.TrimStart('/') ?? container.ID;

    private Task<IList<ContainerListResponse>> ContainersAsync(CancellationToken cancellation) =>
        engine.AskAsync(client => client.Containers.ListContainersAsync(new ContainersListParameters { All = true, Filters = Labelled }, cancellation));

    private Task<IList<ImagesListResponse>> ImagesAsync(ImagesListParameters wanted, CancellationToken cancellation) =>
        engine.AskAsync(client => client.Images.ListImagesAsync(wanted, cancellation));

    private async Task<IReadOnlyList<ImagesListResponse>> StagesAsync(CancellationToken cancellation)
    {
        var untagged = new Dictionary<string, IDictionary<string, bool>>(Labelled) { ["dangling"] = new Dictionary<string, bool> { ["true"] = true } };
        return [.. (await ImagesAsync(new ImagesListParameters { Filters = untagged }, cancellation)).Where(image =>
            ContainerOwner.Parse(image.Labels[ContainerOwner.Label]) is { } builder && (builder == ContainerOwner.ThisProcess || builder.HasEnded))];
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
