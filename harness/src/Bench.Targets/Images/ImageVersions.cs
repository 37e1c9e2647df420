using Bench.Targets.Docker;
using Bench.Targets.Packages;
using Bench.Targets.Supervision;
using Docker.DotNet.Models;

namespace Bench.Targets.Images;

/// <summary>Asks the interpreter of an image which versions it imports.</summary>
internal static class ImageVersions
{
    public static async Task<IReadOnlyDictionary<string, string>> AskAsync(
        DockerEngine engine, string image, string interpreter, IEnumerable<string> distributions, CancellationToken cancellation)
    {
        var wanted = new CreateContainerParameters
        {
            Image = image,
            Cmd = [.. InstalledVersions.Command(interpreter, distributions)],
            Labels = new Dictionary<string, string> { [ContainerOwner.Label] = ContainerOwner.ThisProcess.ToString() },
            HostConfig = new HostConfig { NetworkMode = "none", ReadonlyRootfs = true, CapDrop = ["ALL"] },
        };
        // Not cancelled half-way: a container whose number never came back could not be removed.
        var created = await engine.AskAsync(client => client.Containers.CreateContainerAsync(wanted, CancellationToken.None));
        try
        {
            return InstalledVersions.Read(await RunAsync(engine, created.ID, cancellation), $"{interpreter} of image {image}");
        }
        finally
        {
            await ContainerRemoval.RemoveAsync(engine, created.ID, CancellationToken.None);
        }
    }

    private static async Task<ToolOutcome> RunAsync(DockerEngine engine, string container, CancellationToken cancellation)
    {
        await engine.AskAsync(client => client.Containers.StartContainerAsync(container, null, cancellation));
        var ended = await engine.AskAsync(client => client.Containers.WaitContainerAsync(container, cancellation));
        return new ToolOutcome((int)ended.StatusCode, await ContainerLog.ReadAsync(engine, container, cancellation));
    }
}
