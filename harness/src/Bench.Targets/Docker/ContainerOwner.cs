using System.Globalization;
using Bench.Targets.Linux;

namespace Bench.Targets.Docker;

/// <summary>Which process started a container: its label says so, so that what a killed harness left can be told from what another one uses.</summary>
/// <param name="StartTicks">With the number, tells the process from a later one of the same number.</param>
/// <param name="Numbering">Where that number means the process: a container of a CI job numbers its processes anew.</param>
internal sealed record ContainerOwner(int Pid, long StartTicks, ProcessNumbering Numbering)
{
    /// <summary>On every container and image that the harness made.</summary>
    public const string Label = "bench.harness";

    public static ContainerOwner ThisProcess { get; } = Of(Environment.ProcessId);

    /// <summary>A process whose end can be seen from here has ended. One in another container, of whom nobody here can tell, is not taken for dead.</summary>
    public bool HasEnded => Numbering.IsOver
        || (Numbering == ProcessNumbering.Here && (ProcessStat.Read(Pid) is not { HasEnded: false } now || now.StartTicks != StartTicks));

    public bool IsSeenFromHere => Numbering == ProcessNumbering.Here;

    /// <param name="pid">Of a process here.</param>
    public static ContainerOwner Of(int pid) => new(pid, ProcessStat.Read(pid)?.StartTicks ?? 0, ProcessNumbering.Here);

    /// <summary>Null where the text is no owner's.</summary>
    public static ContainerOwner? Parse(string? text) =>
        text?.Split('-', 3) is [var pid, var ticks, var numbering]
        && int.TryParse(pid, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && ProcessNumbering.Parse(numbering) is { } where
            ? new ContainerOwner(number, start, where)
            : null;

    public override string ToString() => FormattableString.Invariant($"{Pid}-{StartTicks}-{Numbering}");
}
