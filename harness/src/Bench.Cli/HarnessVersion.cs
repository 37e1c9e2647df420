using System.Reflection;

namespace Bench.Cli;

/// <summary>Which harness this is.</summary>
/// <param name="Commit">What it was built from; null where it was built outside of a git repository.</param>
internal sealed record HarnessVersion(string Version, string? Commit)
{
    /// <summary><c>version+commit</c>, where the build knew the commit.</summary>
    public static string Informational =>
        typeof(HarnessVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public static HarnessVersion Current => Parse(Informational);

    public static HarnessVersion Parse(string informational)
    {
        var parts = informational.Split('+', 2);
        return new HarnessVersion(parts[0], parts.Length == 2 ? parts[1] : null);
    }

    public override string ToString() => $"bench {Version} ({(Commit is null ? "unknown commit: built outside of a git repository" : $"commit {Commit}")})";
}
