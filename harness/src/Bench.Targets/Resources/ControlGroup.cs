using System.Globalization;
using Bench.Targets.Linux;

namespace Bench.Targets.Resources;

/// <summary>
/// The control group of a container, where the kernel counts for all its processes together, those that have ended too (cgroups(7)).
/// Version 1 has a hierarchy for each controller, version 2 one for all; a machine may have both.
/// </summary>
/// <param name="Cpu">The group's folder of the cpuacct controller, or of version 2.</param>
/// <param name="Memory">Likewise of the memory controller.</param>
internal sealed record ControlGroup(KernelFiles Kernel, string Cpu, string Memory)
{
    private const long NanosecondsPerMicrosecond = 1000;

    /// <summary>Null where its group cannot be seen from here: an engine in a virtual machine, or a harness in a container.</summary>
    /// <param name="pid">Of the container's first process, as the engine counts them.</param>
    /// <param name="container">The container's id, which engines put into the group's name: a process of this machine
    /// that has the number by chance is none of it.</param>
    public static ControlGroup? Of(long pid, string container, KernelFiles kernel)
    {
        var groups = kernel.Lines(FormattableString.Invariant($"/proc/{pid}/cgroup"));
        if (!groups.Any(group => group.Contains(container, StringComparison.Ordinal))) return null;
        var mounts = kernel.Lines("/proc/self/mountinfo");
        return Folder("cpuacct") is { } cpu && Folder("memory") is { } memory && kernel.Text(cpu + "/cgroup.procs") is not null
            ? new ControlGroup(kernel, cpu, memory)
            : null;

        string? Folder(string controller) => ControllerFolder.Find(controller, groups, mounts);
    }

    /// <summary>CPU time of all its processes since the container started; null where the group is gone.</summary>
    public long? CpuNs() => Kernel.Number(Cpu + "/cpuacct.usage") ?? Entry(Cpu + "/cpu.stat", "usage_usec") * NanosecondsPerMicrosecond;

    /// <summary>Processes that the kernel killed because the group was at its memory limit.</summary>
    public long KilledForMemory() => Entry(Memory + "/memory.oom_control", "oom_kill") ?? Entry(Memory + "/memory.events", "oom_kill") ?? 0;

    public IReadOnlyList<ProcessStat> Processes() =>
        [.. Kernel.Numbers(Cpu + "/cgroup.procs").Select(pid => ProcessStat.Read((int)pid)).OfType<ProcessStat>()];

    /// <summary>The number behind a name in a file of <c>name number</c> lines.</summary>
    private long? Entry(string path, string name) => Kernel.Lines(path)
        .Select(line => line.Split(' '))
        .Where(words => words.Length == 2 && words[0] == name)
        .Select(words => (long?)long.Parse(words[1], CultureInfo.InvariantCulture))
        .FirstOrDefault();
}
