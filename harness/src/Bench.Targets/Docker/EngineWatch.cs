using System.Net.Sockets;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Bench.Targets.Docker;

/// <summary>
/// Listens to an engine's events as long as it lives, only to notice its end: an engine that is started again ends the
/// containers first, and tells of their end as of any other.
/// </summary>
internal sealed class EngineWatch : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Task listening;

    private EngineWatch(DockerClient client) => listening = ListenAsync(client);

    /// <summary>The engine that was asked to begin with is no more.</summary>
    public bool HasEnded => listening.IsCompleted;

    public static EngineWatch Of(DockerClient client) => new(client);

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    private async Task ListenAsync(DockerClient client)
    {
        try
        {
            await client.System.MonitorEventsAsync(new ContainerEventsParameters(), new Progress<Message>(), stop.Token);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or SocketException or OperationCanceledException or DockerApiException)
        {
            // That is what is waited for.
        }
    }
}
