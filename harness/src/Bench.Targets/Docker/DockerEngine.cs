using System.Net.Sockets;
using Bench.Core.Running;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Bench.Targets.Docker;

/// <summary>
/// The Docker engine that the user's own settings name, as for the <c>docker</c> command: <c>DOCKER_HOST</c>, the current context, else the
/// system's socket. Requests name no API version, so each engine answers in its own.
/// </summary>
public sealed class DockerEngine : IDisposable
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(3);

    private readonly DockerClient client;
    private EngineWatch? watch;

    private DockerEngine(DockerClient client, EngineFacts facts)
    {
        this.client = client;
        Facts = facts;
    }

    public EngineFacts Facts { get; }

    /// <summary>Looks for it, for at most three seconds.</summary>
    public static async Task<EngineSearch> FindAsync(CancellationToken cancellation)
    {
        DockerClient? client = null;
        var endpoint = "the endpoint that Docker's settings name";
        try
        {
            client = new DockerClientBuilder().Build();
            endpoint = client.Options.Endpoint.ToString();
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(AnswerLimit);
            var version = await client.System.GetVersionAsync(limit.Token);
            var info = await client.System.GetSystemInfoAsync(limit.Token);
            return new EngineSearch(new DockerEngine(client, FactsOf(endpoint, version, info)), null);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            client?.Dispose();
            return new EngineSearch(null, EngineAbsence.Of(endpoint, error));
        }
    }

    /// <summary>Asks the engine; what it refuses is thrown as its own <see cref="DockerApiException"/>.</summary>
    /// <exception cref="MachineNotReadyException">It does not answer any more.</exception>
    internal async Task<T> AskAsync<T>(Func<DockerClient, Task<T>> question)
    {
        try
        {
            return await question(client);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or SocketException)
        {
            throw new MachineNotReadyException(await AnswersAsync()
                ? $"The Docker engine at {Facts.Endpoint} broke off ({EngineAbsence.InWords(error)}). "
                    + "See the room on its disk (docker system df) and its log (journalctl -u docker)."
                : $"The Docker engine at {Facts.Endpoint} stopped answering. "
                    + "Start it again (systemctl start docker); then 'bench clean' removes what it may have left.",
                error);
        }
    }

    internal Task AskAsync(Func<DockerClient, Task> question) => AskAsync(async asked =>
    {
        await question(asked);
        return true;
    });

    /// <summary>From now on <see cref="RequireUnbrokenAsync"/> can tell.</summary>
    internal void Watch() => watch ??= EngineWatch.Of(client);

    /// <summary>Whatever ended while the engine was started again has ended by that.</summary>
    /// <exception cref="MachineNotReadyException">It has ended since it is watched, whether it answers again or not.</exception>
    internal async Task RequireUnbrokenAsync()
    {
        await AskAsync(asked => asked.System.PingAsync());
        if (watch?.HasEnded is true)
            throw new MachineNotReadyException(
                $"The Docker engine at {Facts.Endpoint} was started again under the run, which ended its containers. "
                    + "See its log (journalctl -u docker) for why.");
    }

    public void Dispose()
    {
        watch?.Dispose();
        client.Dispose();
    }

    private async Task<bool> AnswersAsync()
    {
        using var limit = new CancellationTokenSource(AnswerLimit);
        try
        {
            await client.System.PingAsync(limit.Token);
            return true;
        }
        catch (Exception error) when (error is HttpRequestException or IOException or SocketException or OperationCanceledException or DockerApiException)
        {
            return false;
        }
    }

    private static EngineFacts FactsOf(string endpoint, VersionResponse version, SystemInfoResponse info) => new(
        endpoint,
        version.Version,
        System.Version.Parse(version.APIVersion),
        info.OSType,
        info.OperatingSystem,
        info.Driver,
        info.CgroupVersion ?? "1",
        (info.SecurityOptions ?? []).Any(option => option.Contains("rootless", StringComparison.Ordinal)),
        info.CPUSet,
        info.MemoryLimit);
}
