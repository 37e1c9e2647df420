using System.Globalization;
using Bench.Core.Suites;
using Bench.Targets.Linux;

namespace Bench.Targets.Machine.Checks;

/// <summary>Are there ports for the engine's connections, and do they stay off those of the targets?</summary>
internal static class EphemeralPortsCheck
{
    private const string Subject = "connections";

    /// <summary>A closed connection keeps its port for a minute (Linux, TCP_TIMEWAIT_LEN), in which a fast suite has this many trials.</summary>
    private const int TrialsAMinute = 10;

    /// <summary>As many as go round: a level's connections close while those of the next one open.</summary>
    private const int LevelsAtATime = 2;

    private const int WideFirst = 10240;
    private const int WideLast = 60999;

    /// <param name="largestLevel">Connections that are open at the same time.</param>
    /// <param name="largestTrial">Connections over all levels of a trial.</param>
    public static Check Of(KernelFiles kernel, IReadOnlyList<Target> targets, int largestLevel, int largestTrial)
    {
        if (kernel.Numbers("/proc/sys/net/ipv4/ip_local_port_range") is not [var first, var last])
            return Check.Ok(Subject, "net.ipv4.ip_local_port_range is not shown here", "The kernel's default has 28,232 ports.");
        // 1: everywhere, 2: on loopback, where all load goes.
        var isReused = kernel.Number("/proc/sys/net/ipv4/tcp_tw_reuse") is > 0;
        var ports = last - first + 1;
        var seen = string.Create(CultureInfo.InvariantCulture,
            $"{ports} ports ({first}–{last}), {(isReused ? "used again within a second" : "kept for a minute")} after a connection; "
                + $"the largest level opens {largestLevel}, the largest trial {largestTrial}");
        var wanted = isReused ? largestLevel * LevelsAtATime : largestTrial * TrialsAMinute;
        if (ports < largestLevel)
            return Check.CannotRun(Subject, seen, "The largest level cannot open its connections.", Widen(ports));
        if (ports < wanted)
            return Check.Warning(
                Subject, seen, "In a row of short trials the engine may find no port.",
                isReused ? Widen(ports) : "As root: sysctl -w net.ipv4.tcp_tw_reuse=2");
        var between = targets.Where(target => target.Port >= first && target.Port <= last && !Reserved(kernel).Contains(target.Port)).ToArray();
        return between.Length == 0
            ? Check.Ok(Subject, seen, "That is enough.")
            : Check.Warning(
                Subject, $"{seen}; among them the ports of {string.Join(", ", between.Select(target => $"{target.Id} ({target.Port})"))}",
                "Any connection of this machine may take a target's port before it starts.",
                $"As root: sysctl -w net.ipv4.ip_local_reserved_ports={string.Join(',', between.Select(target => target.Port))}");
    }

    private static string Widen(long ports) => ports > WideLast - WideFirst
        ? "Ask for fewer users or connections in a level."
        : string.Create(CultureInfo.InvariantCulture, $"As root: sysctl -w net.ipv4.ip_local_port_range=\"{WideFirst} {WideLast}\"");

    private static HashSet<int> Reserved(KernelFiles kernel) => kernel.Text("/proc/sys/net/ipv4/ip_local_reserved_ports") is { Length: > 0 } text
        ? [.. CpuSet.Parse(text).Cpus]
        : [];
}
