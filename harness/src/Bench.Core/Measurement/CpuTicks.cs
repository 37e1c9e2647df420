using Bench.Core.Suites;

namespace Bench.Core.Measurement;

/// <summary>What the kernel says of each CPU since it started, in its own ticks, by CPU number.</summary>
public sealed record CpuTicks(IReadOnlyDictionary<int, CpuTicks.Counters> ByCpu)
{
    /// <param name="Steal">Taken by the hypervisor.</param>
    /// <param name="Total">All states together.</param>
    public readonly record struct Counters(long Steal, long Total);

    /// <summary>Without the CPUs that are none of a run's business.</summary>
    public CpuTicks Of(CpuLayout layout)
    {
        var cpus = layout.Target.Cpus.Concat(layout.Load.Cpus).ToHashSet();
        return new CpuTicks(ByCpu.Where(cpu => cpus.Contains(cpu.Key)).ToDictionary());
    }

    /// <summary>The largest share of time that any CPU lost to the hypervisor since <paramref name="earlier"/>; 0 to 1, 0 where no time passed.</summary>
    public double LargestStealShareSince(CpuTicks earlier) => ByCpu
        .Where(cpu => earlier.ByCpu.ContainsKey(cpu.Key) && cpu.Value.Total > earlier.ByCpu[cpu.Key].Total)
        .Select(cpu => (double)(cpu.Value.Steal - earlier.ByCpu[cpu.Key].Steal) / (cpu.Value.Total - earlier.ByCpu[cpu.Key].Total))
        .DefaultIfEmpty(0)
        .Max();
}
