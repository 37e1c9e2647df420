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

    /// <summary>
    /// Spins, and spins again while the machine is off its median: clocks jitter by several per cent for tens of milliseconds, which says
    /// nothing of the seconds of a trial, and a machine that slowed down stays slow.
    /// </summary>
    /// <returns>The first spin that is not off, or the last one. All of them are part of the history.</returns>
    public SpinCheck Take(Func<SpinCheck> spin)
    {
        for (var tries = 1; ; tries++)
        {
            var taken = spin() with { Tries = tries };
            spins.Add(taken);
            if (tries == Thresholds.MostSpins || !Differences("", taken).Any()) return taken;
        }
    }

    /// <summary>Tells how far a trial's spins are off.</summary>
    public IReadOnlyList<Finding> Judge(SpinCheck before, SpinCheck after) =>
        [.. Differences("before", before), .. Differences("after", after)];

    private IEnumerable<Finding> Differences(string when, SpinCheck spin) =>
        from cpu in spin.StepsByCpu
        let median = spins.Select(other => (double)other.StepsByCpu[cpu.Key]).Median()
        let difference = (cpu.Value / median) - 1
        where Math.Abs(difference) > Thresholds.SpinDifference
        select new Finding(FindingKind.MachineSlowed, FindingEffect.Void, null,
            string.Create(CultureInfo.InvariantCulture,
                $"{when} the trial CPU {cpu.Key} did {cpu.Value} steps in the spin, {difference:+0.0 %;-0.0 %} from the median of the run so far"),
            "Measure on a quiet machine with a fixed CPU frequency.");
}
