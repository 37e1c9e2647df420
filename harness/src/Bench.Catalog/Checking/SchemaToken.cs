using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Newtonsoft.Json.Linq;

namespace Bench.Catalog.Checking;

/// <summary>A node as the schema validator takes it, each token marked with the node that it was made of.</summary>
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
        token.AddAnnotation(node);
        return token;
    }

    public static Place? Place(JToken? token) => token?.Annotation<MapEntry>()?.Place ?? Node(token)?.Place;

    /// <summary>What a token was made of: of a key, its value.</summary>
    public static Node? Node(JToken? token) => token is JProperty property ? Node(property.Value) : token?.Annotation<Node>();

    private static JProperty Of(MapEntry entry)
    {
        var property = new JProperty(entry.Key, Of(entry.Value));
        property.AddAnnotation(entry);
        return property;
    }

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
}
