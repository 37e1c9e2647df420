namespace Bench.Targets.Machine.Checks;

/// <summary>A folder that bench writes to.</summary>
/// <param name="Use">What it is for: <c>results</c>.</param>
/// <param name="NeededBytes">Bytes that bench may come to need there.</param>
/// <param name="Remedy">How another folder is chosen.</param>
internal sealed record WrittenFolder(string Use, string Path, long NeededBytes, string Remedy)
{
    private const long Megabyte = 1_000_000;

    /// <summary>A run of forty trials writes less than 10 MB (<c>bench run --dry-run</c> says how much); this is room for twenty.</summary>
    public static WrittenFolder Results(string folder) => new("results", folder, 200 * Megabyte, "Choose another folder with --out.");

    /// <summary>Two package roots (280 and 430 MB) and environments of both frameworks (360 MB), each beside its unfinished successor.</summary>
    public static WrittenFolder Cache(string folder) => new("cache", folder, 2000 * Megabyte, "Choose another folder with BENCH_CACHE.");

    /// <summary>Logs of tools and the download that tries pip's index.</summary>
    public static WrittenFolder Temporary(string folder) => new("temporary files", folder, 100 * Megabyte, "Choose another folder with TMPDIR.");
}
