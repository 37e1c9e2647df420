using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Newtonsoft.Json.Linq;

namespace Bench.Catalog.Checking;

/// <summary>A node as the schema validator takes it, each token marked with the node's place.</summary>
internal static class SchemaToken
{
    public static JToken Of(Node node)
    {
        JToken token = node switch
        {
            ScalarNode scalar => Of(scalar),
            ListNode list => new JArray(list.Items.Select(Of)),
            MapNode map => new JObject(map.Entries.Select(Of)),
            _ => throw new InvalidOperationException($"No token for {node.GetType().Name}."),
        };
        return Marked(token, node.Place);
    }

    /// <summary>The place of a token or, where the validator made the token itself, of what it lies in.</summary>
    public static Place? Place(JToken? token)
    {
        for (; token is not null; token = token.Parent)
            if (token.Annotation<PlaceMark>() is { } mark) return mark.Place;
        return null;
    }

    private static JToken Of(MapEntry entry) => Marked(new JProperty(entry.Key, Of(entry.Value)), entry.Place);

    private static JValue Of(ScalarNode scalar) => scalar.Kind switch
    {
        JsonValueKind.String => new JValue(scalar.Text),
        JsonValueKind.Null => JValue.CreateNull(),
        JsonValueKind.Number => Number(scalar.Json),
        _ => new JValue(scalar.Kind == JsonValueKind.True),
    };

    // Schemas only ask whether a number is whole and in some small range, so anything larger may stand as the largest.
    private static JValue Number(string json) =>
        BigInteger.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
        ? new JValue((long)BigInteger.Clamp(whole, long.MinValue, long.MaxValue))
        : new JValue(Math.Clamp(double.Parse(json, CultureInfo.InvariantCulture), long.MinValue, long.MaxValue));

    private static JToken Marked(JToken token, Place place)
    {
        token.AddAnnotation(new PlaceMark(place));
        return token;
    }

    private sealed record PlaceMark(Place Place);
}
