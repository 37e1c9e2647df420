using System.Globalization;
using System.Runtime.InteropServices;
using Bench.Core.Running;

namespace Bench.Targets.Machine;

/// <summary>What the machine tells about itself (METHOD.md M13).</summary>
public static class MachineInspection
{
    public static MachineFacts Facts() => new(
        OperatingSystem: OperatingSystemName(Lines("/etc/os-release")) ?? RuntimeInformation.OSDescription,
        Kernel: Text("/proc/sys/kernel/osrelease") ?? Environment.OSVersion.VersionString,
        Architecture: RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant(),
        CpuModel: CpuModel(Lines("/proc/cpuinfo")) ?? "unknown",
        Cpus: CpuTopology.Read().Cpus.Count,
        ThreadsPerCore: CpuTopology.Read().ThreadsPerCore,
        Virtualisation: Hypervisor.Name(),
        Governor: Text("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"),
        MemoryBytes: MemoryBytes(Lines("/proc/meminfo")),
        DotNetVersion: Environment.Version.ToString());

    /// <summary>The quoted value of PRETTY_NAME (os-release(5)).</summary>
    internal static string? OperatingSystemName(IEnumerable<string> osRelease) => Value(osRelease, "PRETTY_NAME", '=')?.Trim('"', '\'');

    /// <summary>x86 says <c>model name</c>; ARM machines may say <c>Model</c> or nothing.</summary>
    internal static string? CpuModel(IEnumerable<string> cpuInfo)
    {
        var lines = cpuInfo.ToList();
        return Value(lines, "model name", ':') ?? Value(lines, "Model", ':');
    }

    /// <summary>In whole MiB: what a kernel keeps to itself differs by some KiB from one start to the next, and a run may be resumed after it.</summary>
    internal static long MemoryBytes(IEnumerable<string> memInfo) =>
        Value(memInfo, "MemTotal", ':') is { } total ? long.Parse(total.Split(' ')[0], CultureInfo.InvariantCulture) / 1024 << 20 : 0;

    private static string? Value(IEnumerable<string> lines, string name, char separator) => lines
        .Select(line => line.Split(separator, 2))
        .FirstOrDefault(sides => sides.Length == 2 && sides[0].Trim() == name)?[1].Trim();

    private static string? Text(string path) => File.Exists(path) ? File.ReadAllText(path).Trim() : null;

    private static IEnumerable<string> Lines(string path) => File.Exists(path) ? File.ReadLines(path) : [];
}
