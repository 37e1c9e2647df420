using System.Globalization;

namespace Bench.Targets.Linux;

/// <summary>One line of <c>/proc/PID/stat</c> (proc_pid_stat(5)).</summary>
/// <param name="State">As the kernel writes it: <c>Z</c> has ended and waits for its parent.</param>
/// <param name="ReapedTicks">CPU time of children that have ended, in 1/100 s.</param>
/// <param name="StartTicks">With the number, tells a process from a later one of the same number.</param>
internal sealed record ProcessStat(
    int Pid, string Name, char State, int Parent, int Group, int Session, long ReapedTicks, int Threads, long StartTicks)
{
    /// <summary>The kernel's unit of CPU time in these files (USER_HZ, the same on every platform that .NET runs on).</summary>
    public const int TicksPerSecond = 100;

    /// <summary>Of the kernel's flags (PF_EXITING in its <c>sched.h</c>).</summary>
    private const long Exiting = 0x4;

    /// <summary>CPU time of all its threads, in 1/100 s.</summary>
    public long OwnTicks { get; init; }

    /// <summary>On its way out: its connections are closed before its state says that it has ended.</summary>
    public bool IsExiting { get; init; }

    public bool HasEnded => State is 'Z' or 'X';

    /// <summary>The same process is there now, and not on its way out.</summary>
    public bool StillRuns() => Read(Pid) is { HasEnded: false, IsExiting: false } now && now.StartTicks == StartTicks;

    public static ProcessStat Parse(string line)
    {
        // The name is in parentheses and may itself hold spaces and parentheses.
        var open = line.IndexOf('(', StringComparison.Ordinal);
        var close = line.LastIndexOf(')');
        var rest = line[(close + 2)..].Split(' ');
        return new ProcessStat(
            (int)Number(line[..open]),
            line[(open + 1)..close],
            rest[0][0],
            (int)Number(rest[1]),
            (int)Number(rest[2]),
            (int)Number(rest[3]),
            Number(rest[13]) + Number(rest[14]),
            (int)Number(rest[17]),
            Number(rest[19]))
        {
            OwnTicks = Number(rest[11]) + Number(rest[12]),
            IsExiting = (Number(rest[6]) & Exiting) != 0,
        };
    }

    /// <summary>Null where there is no such process (any more).</summary>
    public static ProcessStat? Read(int pid)
    {
        try
        {
            return Parse(File.ReadAllText($"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/stat"));
        }
        catch (IOException)
        {
            // Reading from a process that has just ended fails with ESRCH.
            return null;
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
