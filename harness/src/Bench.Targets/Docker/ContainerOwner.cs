using System.Globalization;
using Bench.Targets.Linux;

namespace Bench.Targets.Docker;

/// <summary>Which process started a container: its label says so, so that what a killed harness left can be told from what another one uses.</summary>
/// <param name="StartTicks">With the number, tells the process from a later one of the same number.</param>
internal sealed record ContainerOwner(int Pid, long StartTicks)
{
    /// <summary>On every container and image that the harness made.</summary>
    public const string Label = "bench.harness";

    public static ContainerOwner ThisProcess { get; } = new(Environment.ProcessId, ProcessStat.Read(Environment.ProcessId)?.StartTicks ?? 0);

    public bool IsAlive => ProcessStat.Read(Pid) is { HasEnded: false } now && now.StartTicks == StartTicks;

    /// <summary>Null where the text is no owner's.</summary>
    public static ContainerOwner? Parse(string? text) =>
        text?.Split('-') is [var pid, var ticks]
        && int.TryParse(pid, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? new ContainerOwner(number, start)
            : null;

    public override string ToString() => FormattableString.Invariant($"{Pid}-{StartTicks}");
}
