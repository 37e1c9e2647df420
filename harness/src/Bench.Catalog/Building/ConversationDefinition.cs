using System.Text;
using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>Makes a conversation over WebSocket from its map.</summary>
internal static class ConversationDefinition
{
    public static Conversation Build(MapNode map, ProblemList problems) =>
        new(map.Text("name"), map.Text("path"), [.. map.Maps("messages").Select(message => Message(message, problems))]);

    private static SocketMessage Message(MapNode map, ProblemList problems)
    {
        var times = map.WholeOrNone("times") ?? 1;
        switch (map.Find("text"), map.Find("base64"))
        {
            case (ScalarNode text, null):
                return SocketMessage.OfText(new StringBuilder().Insert(0, text.Text, times).ToString());
            case (null, ScalarNode base64):
                return SocketMessage.OfBytes([.. Enumerable.Repeat(Base64Text.Bytes(base64, problems), times).SelectMany(bytes => bytes)]);
            default:
                problems.Add(map.Place, "a message is either text, or bytes in base64. Write one of the two.");
                return SocketMessage.OfText("");
        }
    }
}
