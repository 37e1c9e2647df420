using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using Bench.Targets.Docker;

namespace Bench.Targets.Tests.Docker;

/// <summary>A door to the real engine that a test shuts (the engine has ended) or jams (it hangs), or where it answers in the engine's place.</summary>
internal sealed class EngineRelay : IDisposable
{
    private const string HostVariable = "DOCKER_HOST";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bench-relay-");
    private readonly Socket door = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly CancellationTokenSource shut = new();
    private readonly string engine;
    private volatile bool jammed;

    private EngineRelay(string engine)
    {
        this.engine = engine;
        door.Bind(new UnixDomainSocketEndPoint(SocketPath));
        door.Listen();
        _ = AcceptAsync();
    }

    /// <summary>What is answered at the door, by what the request's path holds; nothing closes the connection. All else passes.</summary>
    public ConcurrentDictionary<string, string> Answers { get; } = [];

    /// <summary>The paths, with their queries, that were answered at the door.</summary>
    public List<string> Answered { get; } = [];

    /// <summary>As DOCKER_HOST names it.</summary>
    public string Address => "unix://" + SocketPath;

    private string SocketPath => Path.Combine(folder.FullName, "docker.sock");

    /// <param name="endpoint">The real engine's.</param>
    public static EngineRelay To(string endpoint)
    {
        var place = new Uri(endpoint);
        if (place.Scheme != "unix") Assert.Skip($"Needs an engine at a Unix socket, and this one answers at {endpoint}.");
        return new EngineRelay(place.LocalPath);
    }

    /// <summary>The engine as it is found at this door.</summary>
    public async Task<DockerEngine> FindAsync()
    {
        var before = Environment.GetEnvironmentVariable(HostVariable);
        Environment.SetEnvironmentVariable(HostVariable, Address);
        try
        {
            return (await DockerEngine.FindAsync(CancellationToken.None)).Require();
        }
        finally
        {
            Environment.SetEnvironmentVariable(HostVariable, before);
        }
    }

    public void Jam() => jammed = true;

    public void Shut()
    {
        door.Dispose();
        shut.Cancel();
    }

    public void Dispose()
    {
        Shut();
        shut.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await door.AcceptAsync(shut.Token));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The door is shut.
        }
    }

    /// <summary>One request: the client opens a connection for each.</summary>
    private async Task ServeAsync(Socket asking)
    {
        using var client = asking;
        using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            var head = new byte[65536];
            var count = await client.ReceiveAsync(head, shut.Token);
            var path = Encoding.ASCII.GetString(head, 0, count).Split(' ')[1];
            if (Answers.FirstOrDefault(answer => path.Contains(answer.Key, StringComparison.Ordinal)).Value is { } answer)
            {
                Answered.Add(path);
                await AnswerAsync(client, answer);
                return;
            }

            await server.ConnectAsync(new UnixDomainSocketEndPoint(engine), shut.Token);
            await SendAsync(server, head.AsMemory(0, count));
            await Task.WhenAny(PassAsync(client, server), PassAsync(server, client));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException)
        {
            // The door is shut, or one side has gone.
        }
    }

    private async Task AnswerAsync(Socket client, string answer)
    {
        await SendAsync(client, Encoding.UTF8.GetBytes(answer));
        if (answer.Length == 0) client.Shutdown(SocketShutdown.Send);
        // Whatever is still sent is taken: who closes too early cuts the answer off.
        var rest = new byte[65536];
        while (await client.ReceiveAsync(rest, shut.Token) > 0) continue;
    }

    private async Task PassAsync(Socket from, Socket to)
    {
        var buffer = new byte[65536];
        while (await from.ReceiveAsync(buffer, shut.Token) is > 0 and var count) await SendAsync(to, buffer.AsMemory(0, count));
    }

    private async Task SendAsync(Socket to, ReadOnlyMemory<byte> bytes)
    {
        while (jammed) await Task.Delay(TimeSpan.FromMilliseconds(20), shut.Token);
        for (var sent = 0; sent < bytes.Length;) sent += await to.SendAsync(bytes[sent..], shut.Token);
    }
}
