using System.Net;
using Bench.Core.Running;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Bench.Targets.Docker;

/// <summary>Ends a container and removes it with all that is its own. Who else does so at the same time is no hindrance.</summary>
internal static class ContainerRemoval
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <exception cref="MachineNotReadyException">It is not gone after ten seconds.</exception>
    public static async Task RemoveAsync(DockerEngine engine, string id, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Limit);
        try
        {
            while (!await IsGoneAsync(engine, id, limit.Token)) await Task.Delay(Pause, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new MachineNotReadyException(
                $"The Docker engine did not remove container {id[..12]} within {Limit.TotalSeconds:0} s. " +
                "See its log (journalctl -u docker); 'bench clean' tries again.");
        }
    }

    private static async Task<bool> IsGoneAsync(DockerEngine engine, string id, CancellationToken cancellation)
    {
        var wholly = new ContainerRemoveParameters { Force = true, RemoveVolumes = true };
        try
        {
            await engine.AskAsync(client => client.Containers.RemoveContainerAsync(id, wholly, cancellation));
            return true;
        }
        catch (DockerContainerNotFoundException)
        {
            return true;
        }
        catch (DockerApiException busy) when (busy.StatusCode == HttpStatusCode.Conflict || HasEndedMeanwhile(busy))
        {
            // Somebody else is removing it right now, or it ended before the engine could kill it.
            return false;
        }
    }

    /// <summary>Engines to 20.10 at least answer so, with status 500, and leave a container that ends between their look at it and their signal.</summary>
    private static bool HasEndedMeanwhile(DockerApiException busy) =>
        busy.StatusCode == HttpStatusCode.InternalServerError && busy.ResponseBody?.Contains("is not running", StringComparison.Ordinal) == true;
}
