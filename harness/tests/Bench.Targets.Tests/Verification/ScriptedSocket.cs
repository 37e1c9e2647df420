using System.Net;
using System.Net.WebSockets;

namespace Bench.Targets.Tests.Verification;

/// <summary>A server that takes every handshake of a WebSocket and then does as it is told.</summary>
internal sealed class ScriptedSocket : IDisposable
{
    private readonly HttpListener listener = new();

    public ScriptedSocket(Func<WebSocket, Task> script)
    {
        listener.Prefixes.Add($"http://{Endpoint}/");
        listener.Start();
        _ = ServeAsync(script);
    }

    public IPEndPoint Endpoint { get; } = new(IPAddress.Loopback, new SmallService().Port);

    /// <summary>Sends each message back, changed or not, and answers the close.</summary>
    public static async Task EchoAsync(WebSocket socket, Func<(WebSocketMessageType Type, byte[] Content), (WebSocketMessageType Type, byte[] Content)> changed)
    {
        var buffer = new byte[262144];
        while (true)
        {
            var count = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(count), CancellationToken.None);
                count += part.Count;
            }
            while (!part.EndOfMessage);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(socket.CloseStatus!.Value, null, CancellationToken.None);
                return;
            }

            var (type, content) = changed((part.MessageType, buffer[..count]));
            await socket.SendAsync(content, type, endOfMessage: true, CancellationToken.None);
        }
    }

    public void Dispose() => listener.Close();

    private async Task ServeAsync(Func<WebSocket, Task> script)
    {
        try
        {
            var context = await listener.GetContextAsync();
            using var socket = (await context.AcceptWebSocketAsync(subProtocol: null)).WebSocket;
            await script(socket);
        }
        catch (Exception error) when (error is HttpListenerException or WebSocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
