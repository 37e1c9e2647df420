namespace Bench.Cli.Failing;

/// <summary>What a disk refuses is the machine's doing and not a defect: the cause is in the system's message, the remedy here.</summary>
internal static class DiskProblem
{
    // .NET passes the system's own number on: errno(3) of Linux and macOS, and ERROR_DISK_FULL of Windows.
    private const int NoSpace = 28;
    private const int ReadOnly = 30;
    private const int QuotaExceeded = 122;
    private const int QuotaExceededMac = 69;
    private const int DiskFull = unchecked((int)0x80070070);

    /// <returns>Null where the disk is not what failed.</returns>
    public static string? Describe(Exception error) => error switch
    {
        IOException { HResult: NoSpace or QuotaExceeded or QuotaExceededMac or DiskFull } =>
            $"{error.Message}. Make room there (bench run --dry-run says how much a run needs), or name another folder with --out.",
        IOException { HResult: ReadOnly } or UnauthorizedAccessException =>
            $"{error.Message.TrimEnd('.')}. See that it belongs to this user (what sudo has made belongs to root), "
                + "or name another: a run's folder with --out, the cache with BENCH_CACHE, "
                + "or rebuild the report of a copy of the run's folder.",
        _ => null,
    };
}
