using System.Security.Cryptography;

namespace Bench.Cli.Running;

/// <summary>Names the harness that runs by its own assemblies: a tree that was edited after its commit shows.</summary>
internal static class HarnessBuild
{
    /// <returns><c>sha256:</c> and 64 hexadecimal digits.</returns>
    public static string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var assembly in Assemblies()) hash.AppendData(SHA256.HashData(File.ReadAllBytes(assembly)));
        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> Assemblies() => Directory
        .EnumerateFiles(AppContext.BaseDirectory, "bench*.dll", new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive })
        .Order(StringComparer.Ordinal);
}
