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

    /// <summary>Tells how far the spins of a trial are off, or those of one level of it.</summary>
    public IReadOnlyList<Finding> Judge(SpinCheck before, SpinCheck after, Level? level = null) =>
        [.. Differences("before", before, level), .. Differences("after", after, level)];

    private IEnumerable<Finding> Differences(string when, SpinCheck spin, Level? level) =>
        from cpu in spin.StepsByCpu
        let median = spins.Select(other => (double)other.StepsByCpu[cpu.Key]).Median()
        let difference = (cpu.Value / median) - 1
        where Math.Abs(difference) > Thresholds.SpinDifference
        select new Finding(FindingKind.MachineSlowed, FindingEffect.Void, level,
            string.Create(CultureInfo.InvariantCulture,
                $"{when} the {(level is null ? "trial" : "level")} CPU {cpu.Key} did {cpu.Value} steps in the spin, {difference:+0.0 %;-0.0 %} from the median of the run so far"),
            "Measure on a quiet machine with a fixed CPU frequency.");
}
