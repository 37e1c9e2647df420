using System.Security.Cryptography;
using System.Text.Json;
using Bench.Core.Running;

namespace Bench.Core.Claims;

/// <summary>A claim as it stood before a run, with the digest that shows a later change.</summary>
public sealed record FixedClaim(Claim Claim, string Digest)
{
    public static FixedClaim Of(Claim claim) => new(claim, DigestOf(claim));

    /// <summary>True where the claim is not what the run began with.</summary>
    public bool IsChanged => DigestOf(Claim) != Digest;

    /// <summary>SHA-256 of everything that the claim says.</summary>
    public static string DigestOf(Claim claim) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(claim, RunJson.Line)));
}
