using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Bench.Core.Claims;

/// <summary>Takes the digest of a claim's own text: what a later harness makes of that text may have other fields, and is no change of the claim.</summary>
internal sealed class FixedClaimJsonConverter : JsonConverter<FixedClaim>
{
    public override FixedClaim Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var written = JsonNode.Parse(ref reader)?.AsObject();
        return written?["claim"] is { } claim && written["digest"]?.GetValue<string>() is { } digest
            ? new FixedClaim(claim.Deserialize<Claim>(options)!, digest) { DigestOfText = FixedClaim.DigestOf(claim) }
            : throw new JsonException("A claim of the manifest lacks its text or its digest.");
    }

    public override void Write(Utf8JsonWriter writer, FixedClaim value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("claim");
        JsonSerializer.Serialize(writer, value.Claim, options);
        writer.WriteString("digest", value.Digest);
        writer.WriteEndObject();
    }
}
