using System.Globalization;
using Bench.Core.Measurement;
using Bench.Core.Suites;
using MathNet.Numerics.Statistics;

namespace Bench.Core.Findings;

/// <summary>The spins of a run so far: a spin that differs from their median tells of a machine that changed its speed (METHOD.md M13).</summary>
/// <param name="earlier">Those before the first trial, so that the first one can be judged too.</param>
public sealed class SpinHistory(IEnumerable<SpinCheck> earlier)
{
    private readonly List<SpinCheck> spins = [.. earlier.Where(spin => !spin.WhileWaiting)];

    /// <summary>Makes a spin part of the median, whether it is off or not: the median is not bent by the choice of those that count.</summary>
    public void Add(SpinCheck spin)
    {
        if (!spin.WhileWaiting) spins.Add(spin);
    }

    public bool IsOff(SpinCheck spin) => Differences("", spin, null).Any();

    /// <summary>
    /// Each CPU that is off has the later spin instead: CPUs jitter each by itself, and all at once are seldom where they should be (decision 0006).
    /// </summary>
    public SpinCheck Renewed(SpinCheck counted, SpinCheck later) => later with
    {
        StepsByCpu = counted.StepsByCpu.ToDictionary(
            cpu => cpu.Key,
            cpu => Math.Abs(DifferenceOf(cpu.Key, cpu.Value)) > Thresholds.SpinDifference ? later.StepsByCpu[cpu.Key] : cpu.Value),
    };

    /// <summary>Tells how far the spins of a trial are off, or those of one level of it.</summary>
    public IReadOnlyList<Finding> Judge(SpinCheck before, SpinCheck after, Level? level = null) =>
        [.. Differences("before", before, level), .. Differences("after", after, level)];

    private IEnumerable<Finding> Differences(string when, SpinCheck spin, Level? level) =>
        from cpu in spin.StepsByCpu
        let difference = DifferenceOf(cpu.Key, cpu.Value)
        where Math.Abs(difference) > Thresholds.SpinDifference
        select new Finding(FindingKind.MachineSlowed, FindingEffect.Void, level,
            string.Create(CultureInfo.InvariantCulture,
                $"{when} the {(level is null ? "trial" : "level")} CPU {cpu.Key} did {cpu.Value} steps in the spin, "
                    + $"{difference:+0.0 %;-0.0 %} from the median of the run so far"),
            "Measure on a quiet machine with a fixed CPU frequency.");

    /// <summary>From the CPU's median, as a share of it.</summary>
    private double DifferenceOf(int cpu, long steps) => (steps / spins.Select(spin => (double)spin.StepsByCpu[cpu]).Median()) - 1;
}
