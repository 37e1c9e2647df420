using System.Globalization;
using Bench.Core.Running;

namespace Bench.Targets.Machine;

/// <summary>How many files and sockets a process here may have open (RLIMIT_NOFILE).</summary>
public sealed record DescriptorLimit(long Soft, long Hard)
{
    private const long Enough = 65536;
    private const string Line = "Max open files";

    /// <summary>What targets get: enough for any level, as far as this machine allows.</summary>
    public long Wanted => Math.Min(Enough, Hard);

    public static DescriptorLimit Read() => Parse(File.ReadLines("/proc/self/limits"));

    /// <exception cref="MachineNotReadyException">A level of <paramref name="connections"/> connections does not fit.</exception>
    public void Require(int connections)
    {
        // Beside its connections a process has its log, its libraries, its listening and its database sockets.
        const int beside = 256;
        if (Hard >= connections + beside) return;
        throw new MachineNotReadyException(
            $"{connections} connections need {connections + beside} open files, and this machine allows {Hard} (ulimit -Hn). " +
            "Raise the limit (ulimit -Hn as root, LimitNOFILE= of the service, or /etc/security/limits.conf), or choose scenarios with fewer connections.");
    }

    internal static DescriptorLimit Parse(IEnumerable<string> limits)
    {
        var line = limits.First(line => line.StartsWith(Line, StringComparison.Ordinal));
        var fields = line[Line.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new DescriptorLimit(Number(fields[0]), Number(fields[1]));
    }

    private static long Number(string text) => text == "unlimited" ? long.MaxValue : long.Parse(text, CultureInfo.InvariantCulture);
}
