using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Bench.Core.Running;

namespace Bench.Core.Claims;

/// <summary>A claim as it stood before a run, with the digest that shows a later change.</summary>
[JsonConverter(typeof(FixedClaimJsonConverter))]
public sealed record FixedClaim(Claim Claim, string Digest)
{
    /// <summary>Of the text that it was read from, which may be an older harness's; null where it was not read.</summary>
    internal string? DigestOfText { get; init; }

    /// <summary>True where the claim is not what the run began with.</summary>
    public bool IsChanged => (DigestOfText ?? DigestOf(Claim)) != Digest;

    public static FixedClaim Of(Claim claim) => new(claim, DigestOf(claim));

    /// <summary>SHA-256 of everything that the claim says.</summary>
    public static string DigestOf(Claim claim) => DigestOf(JsonSerializer.SerializeToNode(claim, RunJson.Line)!);

    internal static string DigestOf(JsonNode claim) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(claim.ToJsonString(RunJson.Line))));
}
