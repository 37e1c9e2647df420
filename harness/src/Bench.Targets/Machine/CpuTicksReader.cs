using System.Globalization;
using Bench.Core.Measurement;

namespace Bench.Targets.Machine;

/// <summary>Reads the kernel's counters of each CPU (proc_stat(5)).</summary>
public static class CpuTicksReader
{
    /// <summary>user, nice, system, idle, iowait, irq, softirq, steal; what follows (guest) is contained in the first two.</summary>
    private const int States = 8;

    public static CpuTicks Read() => Parse(File.ReadLines("/proc/stat"), InterruptAccounting.IsApartHere);

    /// <param name="interruptsApart">Whether interrupts are left out of processes' time (<see cref="InterruptAccounting"/>).</param>
    internal static CpuTicks Parse(IEnumerable<string> stat, bool interruptsApart = true)
    {
        var counters = new Dictionary<int, CpuTicks.Counters>();
        // The line "cpu" without a number is the sum of the others.
        foreach (var line in stat.Where(line => line.StartsWith("cpu", StringComparison.Ordinal) && line[3] != ' '))
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var ticks = fields.Skip(1).Take(States).Select(field => long.Parse(field, CultureInfo.InvariantCulture)).ToArray();
            var cpu = int.Parse(fields[0]["cpu".Length..], CultureInfo.InvariantCulture);
            // Old kernels tell fewer states.
            Array.Resize(ref ticks, States);
            counters[cpu] = new CpuTicks.Counters(
                Steal: ticks[7],
                Idle: ticks[3] + ticks[4],
                Interrupt: interruptsApart ? ticks[5] + ticks[6] : 0,
                Total: ticks.Sum());
        }

        return new CpuTicks(counters);
    }
}
