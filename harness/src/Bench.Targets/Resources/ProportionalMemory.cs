using System.Globalization;
using Bench.Targets.Linux;

namespace Bench.Targets.Resources;

/// <summary>Memory with shared pages divided among those who share them (PSS).</summary>
internal static class ProportionalMemory
{
    /// <summary>Bytes of all together; null where it may not be read of any (another user's processes).</summary>
    public static long? Of(IEnumerable<ProcessStat> processes) =>
        processes.Select(process => Bytes(process.Pid)).OfType<long>().ToList() is { Count: > 0 } known ? known.Sum() : null;

    /// <summary>Bytes of the line <c>Pss:</c> (proc_pid_smaps_rollup(5)), 0 where there is none.</summary>
    internal static long Parse(IEnumerable<string> smapsRollup) => smapsRollup
        .Where(line => line.StartsWith("Pss:", StringComparison.Ordinal))
        .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024)
        .FirstOrDefault();

    private static long? Bytes(int pid)
    {
        try
        {
            return Parse(File.ReadLines($"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/smaps_rollup"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It has ended meanwhile, or is another user's.
            return null;
        }
    }
}
