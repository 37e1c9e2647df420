using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bench.Catalog.Reading;

/// <summary>Values of a file as JSON text, compact and in the order of the file.</summary>
internal static class JsonText
{
    // Bodies are sent to services, never put into HTML: é stays é, which is what clients send.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Quote(string text) => JsonSerializer.Serialize(text, Plain);

    public static string Of(JsonElement value)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = Plain.Encoder })) value.WriteTo(writer);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    public static string Of(Node node) => node switch
    {
        ScalarNode scalar => scalar.Json,
        ListNode list => $"[{string.Join(',', list.Items.Select(Of))}]",
        MapNode map => $"{{{string.Join(',', map.Entries.Select(entry => $"{Quote(entry.Key)}:{Of(entry.Value)}"))}}}",
        _ => throw new InvalidOperationException($"No JSON for {node.GetType().Name}."),
    };
}
