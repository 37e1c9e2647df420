using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using Bench.Core.Suites;

namespace Bench.Targets.Verification;

/// <summary>Holds conversations over WebSocket (RFC 6455), without extensions, through no proxy.</summary>
/// <param name="limit">How long one conversation may take.</param>
internal sealed class EchoClient(TimeSpan limit)
{
    /// <summary>The first thing that does not come back as it was sent, or null.</summary>
    public async Task<Difference?> FirstDifferenceAsync(IPEndPoint endpoint, Conversation conversation, CancellationToken cancellation)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timed.CancelAfter(limit);
        using var socket = new ClientWebSocket();
        socket.Options.Proxy = null;
        socket.Options.CollectHttpResponseDetails = true;
        var (place, expected) = ("status", "101 (Switching Protocols)");
        try
        {
            await socket.ConnectAsync(new Uri($"ws://{endpoint}{conversation.Path}"), timed.Token);
            foreach (var (index, message) in conversation.Messages.Index())
            {
                (place, expected) = (string.Create(CultureInfo.InvariantCulture, $"message {index + 1}"), $"{message.Kind}, {BodyText.Of(message.Content)}");
                var type = message.IsText ? WebSocketMessageType.Text : WebSocketMessageType.Binary;
                await socket.SendAsync(message.Content, type, endOfMessage: true, timed.Token);
                if (Compared(place, expected, message, await ReceivedMessage.NextAsync(socket, timed.Token)) is { } difference) return difference;
            }

            (place, expected) = ("end", "closed with status 1000");
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, timed.Token);
            var last = (await ReceivedMessage.NextAsync(socket, timed.Token)).ToString();
            return last == expected ? null : new Difference(place, expected, last);
        }
        catch (Exception error) when (error is WebSocketException || (error is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new Difference(place, expected, Reason(socket, error));
        }
    }

    private static Difference? Compared(string place, string expected, SocketMessage sent, ReceivedMessage received) =>
        received.Message is { } message && message.IsText == sent.IsText
            ? ByteComparison.First(place, sent.Content, message.Content)
            : new Difference(place, expected, received.ToString());

    private string Reason(ClientWebSocket socket, Exception error) => socket.HttpStatusCode switch
    {
        not 0 and not HttpStatusCode.SwitchingProtocols => ((int)socket.HttpStatusCode).ToString(CultureInfo.InvariantCulture),
        _ when error is OperationCanceledException => string.Create(CultureInfo.InvariantCulture, $"none within {limit.TotalSeconds:0.###} s"),
        _ => $"none: {error.Message}",
    };
}
