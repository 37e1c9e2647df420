using System.Globalization;
using Bench.Core.Measurement;
using MathNet.Numerics.Statistics;

namespace Bench.Core.Findings;

/// <summary>The spins of a run so far: a spin that differs from their median tells of a machine that changed its speed (METHOD.md M13).</summary>
public sealed class SpinHistory
{
    private readonly List<SpinCheck> spins;

    /// <param name="baseline">Spins before the first trial, so that the first one can be judged too.</param>
    public SpinHistory(IEnumerable<SpinCheck> baseline) => spins = [.. baseline];

    /// <summary>Takes a trial's spins into the history and tells how far they are off.</summary>
    public IReadOnlyList<Finding> Judge(SpinCheck before, SpinCheck after)
    {
        spins.Add(before);
        spins.Add(after);
        return [.. new[] { ("before", before), ("after", after) }.SelectMany(spin => Differences(spin.Item1, spin.Item2))];
    }

    private IEnumerable<Finding> Differences(string when, SpinCheck spin) =>
        from cpu in spin.StepsByCpu
        let median = spins.Select(other => (double)other.StepsByCpu[cpu.Key]).Median()
        let difference = (cpu.Value / median) - 1
        where Math.Abs(difference) > Thresholds.SpinDifference
        select new Finding(FindingKind.MachineSlowed, FindingEffect.Void, null,
            string.Create(CultureInfo.InvariantCulture,
                $"{when} the trial CPU {cpu.Key} did {cpu.Value} steps in the spin, {difference:+0.0 %;-0.0 %} from the run's median"),
            "Measure on a quiet machine with a fixed CPU frequency.");
}
