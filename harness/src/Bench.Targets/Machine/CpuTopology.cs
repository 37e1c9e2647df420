using System.Globalization;
using Bench.Core.Suites;

namespace Bench.Targets.Machine;

/// <summary>The CPUs that this process may use, by physical core.</summary>
/// <param name="Cores">Each the hardware threads of one core, ascending; cores in order of their first.</param>
public sealed record CpuTopology(IReadOnlyList<CpuSet> Cores)
{
    public IReadOnlyList<int> Cpus => [.. Cores.SelectMany(core => core.Cpus).Order()];

    public int ThreadsPerCore => Cores.Max(core => core.Cpus.Count);

    public static CpuTopology Read() => Read("/sys/devices/system/cpu", "/proc/self/status");

    /// <summary>CPUs that are online and allowed here (<c>Cpus_allowed_list</c>: containers are given some only).</summary>
    internal static CpuTopology Read(string cpuFolder, string statusFile)
    {
        var online = CpuSet.Parse(File.ReadAllText(Path.Combine(cpuFolder, "online")).Trim()).Cpus;
        const string allowedLine = "Cpus_allowed_list:";
        var line = File.ReadLines(statusFile).First(line => line.StartsWith(allowedLine, StringComparison.Ordinal));
        var allowed = CpuSet.Parse(line[allowedLine.Length..].Trim()).Cpus;
        var usable = online.Intersect(allowed).ToList();
        return new CpuTopology([.. usable
            .GroupBy(cpu => Siblings(cpuFolder, cpu))
            .Select(core => new CpuSet(core))
            .OrderBy(core => core.Cpus[0])]);
    }

    /// <summary>One text for all hardware threads of a core; a CPU that tells nothing is a core of its own.</summary>
    private static string Siblings(string cpuFolder, int cpu)
    {
        var number = cpu.ToString(CultureInfo.InvariantCulture);
        var file = Path.Combine(cpuFolder, "cpu" + number, "topology", "thread_siblings_list");
        return File.Exists(file) ? File.ReadAllText(file).Trim() : number;
    }
}
