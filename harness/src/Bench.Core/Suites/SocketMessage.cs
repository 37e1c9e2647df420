using System.Text;

namespace Bench.Core.Suites;

/// <summary>What is sent in one message over a WebSocket, and told apart there (RFC 6455, section 5.6).</summary>
/// <param name="IsText">Text, of which the content is the UTF-8; else bytes.</param>
public sealed record SocketMessage(bool IsText, byte[] Content)
{
    public static SocketMessage OfText(string text) => new(true, Encoding.UTF8.GetBytes(text));

    public static SocketMessage OfBytes(byte[] content) => new(false, content);

    /// <summary>The kind alone, for messages.</summary>
    public string Kind => IsText ? "text" : "bytes";
}
