namespace Bench.Core.Suites;

/// <summary>Messages over one WebSocket, each of which must come back as it was sent before the next one is sent, and a close that is answered.</summary>
/// <param name="Path">Starts with a slash and is sent as it stands, so it is already percent-encoded.</param>
public sealed record Conversation(string Name, string Path, IReadOnlyList<SocketMessage> Messages)
{
    /// <summary>What is asked, as a request's method and path are told.</summary>
    public string Request => $"WS {Path}";
}
