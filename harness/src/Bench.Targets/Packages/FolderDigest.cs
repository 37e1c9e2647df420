using System.Security.Cryptography;
using System.Text;

namespace Bench.Targets.Packages;

/// <summary>Names the contents of a folder, so that a change to any file shows.</summary>
public static class FolderDigest
{
    /// <summary>Made by Python and its tools beside the files that people write.</summary>
    private static readonly string[] Made = ["__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache"];

    /// <returns><c>sha256:</c> and 64 hexadecimal digits.</returns>
    public static string Of(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files(folder))
        {
            var content = File.ReadAllBytes(Path.Combine(folder, file));
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{file}\0{content.Length}\0")));
            if (IsExecutable(Path.Combine(folder, file))) hash.AppendData("executable\0"u8);
            hash.AppendData(content);
        }

        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The one right that Git keeps too, and that a script needs in an image.</summary>
    internal static bool IsExecutable(string file) => !OperatingSystem.IsWindows() && File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserExecute);

    /// <summary>Paths below it, with slashes, in an order that does not depend on the machine.</summary>
    internal static IEnumerable<string> Files(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
        .Where(file => !file.Split('/').Intersect(Made).Any())
        .Order(StringComparer.Ordinal);
}
