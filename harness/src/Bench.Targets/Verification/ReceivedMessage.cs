using System.Net.WebSockets;
using Bench.Core.Suites;

namespace Bench.Targets.Verification;

/// <summary>What came over a WebSocket: a message, or its close.</summary>
/// <param name="Message">Null where the other side closed.</param>
/// <param name="CloseStatus">Why it closed (RFC 6455, section 7.4); null where it said nothing, or did not close.</param>
internal sealed record ReceivedMessage(SocketMessage? Message, WebSocketCloseStatus? CloseStatus)
{
    private const int PartBytes = 16384;

    /// <summary>Waits for one, with all its fragments.</summary>
    public static async Task<ReceivedMessage> NextAsync(WebSocket socket, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        var part = new byte[PartBytes];
        while (true)
        {
            var received = await socket.ReceiveAsync(part, cancellation);
            if (received.MessageType == WebSocketMessageType.Close) return new ReceivedMessage(null, socket.CloseStatus);
            content.Write(part, 0, received.Count);
            if (received.EndOfMessage)
                return new ReceivedMessage(new SocketMessage(received.MessageType == WebSocketMessageType.Text, content.ToArray()), null);
        }
    }

    public override string ToString() =>
        Message is { } message ? $"{message.Kind}, {BodyText.Of(message.Content)}"
        : CloseStatus is { } status ? FormattableString.Invariant($"closed with status {(int)status}")
        : "closed without a status";
}
