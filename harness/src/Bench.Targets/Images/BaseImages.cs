using Bench.Core.Running;
using Bench.Targets.Docker;
using Bench.Targets.Packages;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Bench.Targets.Images;

/// <summary>Images to build on: from the engine's registry, or imported from package roots.</summary>
internal sealed class BaseImages(DockerEngine engine, Provisioning provisioning)
{
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(5);

    /// <summary>The engine has it, or reaches a registry that does within five seconds.</summary>
    public async Task<bool> IsToBeHadAsync(string reference, CancellationToken cancellation) =>
        await FindAsync(reference, cancellation) is not null || (provisioning.Consent && await IsInRegistryAsync(reference, cancellation));

    /// <summary>What the engine has under this reference, or null.</summary>
    public async Task<BaseImage?> FindAsync(string reference, CancellationToken cancellation)
    {
        try
        {
            var image = await engine.AskAsync(client => client.Images.InspectImageAsync(reference, cancellation));
            return new BaseImage(reference, image.ID, image.RepoDigests is [var digest, ..] ? digest : $"{reference}@{image.ID}");
        }
        catch (DockerImageNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Pulls it where the engine lacks it; null where no registry has it for this engine.</summary>
    public async Task<BaseImage?> PullAsync(string reference, CancellationToken cancellation)
    {
        if (await FindAsync(reference, cancellation) is { } there) return there;
        if (!await IsInRegistryAsync(reference, cancellation)) return null;
        provisioning.Progress($"pulling {reference}");
        var messages = new EngineMessages();
        // Without any, the engine would pull all tags; with a second one, not what the reference names.
        var tag = reference[(reference.LastIndexOf('/') + 1)..].AsSpan().ContainsAny(':', '@') ? null : "latest";
        var wanted = new ImagesCreateParameters { FromImage = reference, Tag = tag };
        await messages.HearAsync(() => engine.AskAsync(client => client.Images.CreateImageAsync(wanted, null, messages, cancellation)));
        if (messages.Error is { } error)
            throw new MachineNotReadyException($"The Docker engine could not pull {reference}: {error}. Pull it by hand (docker pull {reference}) to see why.");
        return await FindAsync(reference, cancellation);
    }

    /// <summary>A package root as an image; imported once for each of its states.</summary>
    public async Task<BaseImage> ImportAsync(PackageRoot root, CancellationToken cancellation)
    {
        var digest = PackageRoots.DigestOf(root.Folder);
        var reference = $"bench/root:{root.Key}-{digest["sha256:".Length..][..12]}";
        if (await FindAsync(reference, cancellation) is null) await ImportAsync(root, reference, cancellation);
        return await FindAsync(reference, cancellation) is { } imported
            ? imported with { Origin = $"package root {digest}" }
            : throw new MachineNotReadyException($"The Docker engine lost {reference} right after it was imported. Is another process removing its images?");
    }

    private async Task ImportAsync(PackageRoot root, string reference, CancellationToken cancellation)
    {
        provisioning.Progress("importing the package root into Docker");
        await using var archive = await TemporaryArchive.OfRootAsync(root.Folder, provisioning.Cache.Path, cancellation);
        var messages = new EngineMessages();
        var (name, tag) = (reference.Split(':')[0], reference.Split(':')[1]);
        var wanted = new ImagesCreateParameters { FromSrc = "-", Repo = name, Tag = tag, Changes = [$"LABEL {ContainerOwner.Label}=root"] };
        await messages.HearAsync(() => engine.AskAsync(client => client.Images.CreateImageAsync(wanted, archive, null, messages, cancellation)));
        if (messages.Error is { } error)
            throw new MachineNotReadyException($"The Docker engine could not import the package root: {error}. See that its disk has room (docker system df).");
    }

    private async Task<bool> IsInRegistryAsync(string reference, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Attempt);
        try
        {
            await engine.AskAsync(client => client.Distribution.InspectAsync(reference, limit.Token));
            return true;
        }
        catch (DockerApiException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
