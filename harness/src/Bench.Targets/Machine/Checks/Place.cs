namespace Bench.Targets.Machine.Checks;

/// <summary>A folder that bench writes to.</summary>
/// <param name="Use">What it is for: <c>results</c>.</param>
/// <param name="Needed">Bytes without which nothing works there.</param>
/// <param name="Remedy">How another folder is chosen.</param>
internal sealed record Place(string Use, string Folder, long Needed, string Remedy)
{
    private const long Megabyte = 1_000_000;

    /// <summary>A run of forty trials writes 10 MB with its charts and logs; the full suite some hundreds.</summary>
    public static Place Results(string folder) => new("results", folder, 200 * Megabyte, "Choose another folder with --out.");

    /// <summary>Two package roots (280 and 430 MB) and environments of both frameworks (360 MB), each beside its unfinished successor.</summary>
    public static Place Cache(string folder) => new("cache", folder, 2000 * Megabyte, "Choose another folder with BENCH_CACHE.");

    /// <summary>Logs of tools and the download that tries pip's index.</summary>
    public static Place Temporary(string folder) => new("temporary files", folder, 100 * Megabyte, "Choose another folder with TMPDIR.");
}
