using Bench.Core.Running;

namespace Bench.Targets.Packages;

/// <summary>
/// Where package roots, environments and calibrations are kept: <c>$BENCH_CACHE</c>, else <c>$XDG_CACHE_HOME/bench</c>, else <c>~/.cache/bench</c>.
/// </summary>
public sealed record CacheFolder(string Path)
{
    private const string Making = ".making";

    public static CacheFolder From(IReadOnlyDictionary<string, string> environment)
    {
        if (environment.TryGetValue("BENCH_CACHE", out var own) && own.Length > 0)
            return new CacheFolder(System.IO.Path.GetFullPath(own));
        var home = environment.GetValueOrDefault("HOME") is { Length: > 0 } folder ? folder : "/tmp";
        var caches = environment.GetValueOrDefault("XDG_CACHE_HOME") is { Length: > 0 } xdg ? xdg : System.IO.Path.Combine(home, ".cache");
        return new CacheFolder(System.IO.Path.Combine(caches, "bench"));
    }

    /// <summary>
    /// What targets and services wrote while it was verified that they answer alike, and what services write in a run:
    /// of the last command, for whoever looks for a cause.
    /// </summary>
    public string VerificationLogs => System.IO.Path.Combine(Path, "verification-logs");

    public string ServiceLogs => System.IO.Path.Combine(Path, "service-logs");

    /// <summary>Removes everything that was cached and returns what was there.</summary>
    /// <exception cref="MachineNotReadyException">Something is mounted below it, or a target runs in it; then nothing is removed.</exception>
    public IReadOnlyList<string> Clean()
    {
        if (!Directory.Exists(Path)) return [];
        // Only what the harness made: BENCH_CACHE may point at a folder that holds other things too.
        var found = CacheEntry.Kinds.Select(kind => System.IO.Path.Combine(Path, kind)).Where(Directory.Exists)
            .SelectMany(Directory.GetDirectories).Order(StringComparer.Ordinal).ToList();
        foreach (var entry in found) Removal.RequireUnused(entry);
        foreach (var entry in found) Removal.Of(entry);
        foreach (var kind in CacheEntry.Kinds.Select(kind => System.IO.Path.Combine(Path, kind)).Where(Directory.Exists))
            Directory.Delete(kind, recursive: true);
        foreach (var logs in new[] { VerificationLogs, ServiceLogs }.Where(Directory.Exists)) Directory.Delete(logs, recursive: true);
        return found;
    }

    internal CacheEntry Entry(string kind, string key)
    {
        var folder = System.IO.Path.Combine(Path, kind, key);
        return new CacheEntry(folder, folder + Making, folder + ".lock");
    }
}
