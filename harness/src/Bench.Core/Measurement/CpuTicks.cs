using Bench.Core.Suites;

namespace Bench.Core.Measurement;

/// <summary>What the kernel says of each CPU since it started, in its own ticks, by CPU number.</summary>
public sealed record CpuTicks(IReadOnlyDictionary<int, CpuTicks.Counters> ByCpu)
{
    /// <param name="Steal">Taken by the hypervisor.</param>
    /// <param name="Idle">Nothing to do, or nothing but waiting for a disk.</param>
    /// <param name="Interrupt">
    /// Interrupts, and what they leave behind, where the kernel counts them as nobody's: for the most part the network's work for whoever sends and receives. 0
    /// where they are part of the time of the process that they interrupted.
    /// </param>
    /// <param name="Total">All states together.</param>
    public readonly record struct Counters(long Steal, long Idle, long Interrupt, long Total)
    {
        public static Counters operator -(Counters later, Counters earlier) =>
            new(later.Steal - earlier.Steal, later.Idle - earlier.Idle, later.Interrupt - earlier.Interrupt, later.Total - earlier.Total);

        public static Counters operator +(Counters one, Counters other) =>
            new(one.Steal + other.Steal, one.Idle + other.Idle, one.Interrupt + other.Interrupt, one.Total + other.Total);
    }

    /// <summary>Without the CPUs that are none of a run's business.</summary>
    public CpuTicks Of(CpuLayout layout)
    {
        var cpus = layout.Target.Cpus.Concat(layout.Load.Cpus).Concat(layout.Services.Cpus).ToHashSet();
        return new CpuTicks(ByCpu.Where(cpu => cpus.Contains(cpu.Key)).ToDictionary());
    }

    /// <summary>The largest share of time that any CPU lost to the hypervisor since <paramref name="earlier"/>; 0 to 1, 0 where no time passed.</summary>
    public double LargestStealShareSince(CpuTicks earlier) => Since(earlier, ByCpu.Keys)
        .Where(cpu => cpu.Total > 0)
        .Select(cpu => (double)cpu.Steal / cpu.Total)
        .DefaultIfEmpty(0)
        .Max();

    /// <summary>What <paramref name="cpus"/> did since <paramref name="earlier"/>; null where no time passed.</summary>
    /// <param name="ownShare">Of their time, what the processes of interest used; 0 to 1.</param>
    public CpuShares? SharesSince(CpuTicks earlier, CpuSet cpus, double ownShare)
    {
        var sum = Since(earlier, cpus.Cpus).Aggregate(default(Counters), (sum, cpu) => sum + cpu);
        if (sum.Total <= 0) return null;
        var (idle, steal, interrupt) = ((double)sum.Idle / sum.Total, (double)sum.Steal / sum.Total, (double)sum.Interrupt / sum.Total);
        // Ticks are coarse and the two are not read at the same instant: never less than nothing.
        return new CpuShares(idle, steal, Math.Max(0, 1 - idle - steal - interrupt - ownShare));
    }

    private IEnumerable<Counters> Since(CpuTicks earlier, IEnumerable<int> cpus) =>
        cpus.Where(cpu => ByCpu.ContainsKey(cpu) && earlier.ByCpu.ContainsKey(cpu)).Select(cpu => ByCpu[cpu] - earlier.ByCpu[cpu]);
}
