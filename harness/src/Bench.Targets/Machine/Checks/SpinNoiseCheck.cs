using System.Globalization;
using Bench.Core.Findings;
using Bench.Core.Measurement;
using MathNet.Numerics.Statistics;

namespace Bench.Targets.Machine.Checks;

/// <summary>Does the same work always take the same time here (METHOD.md M13)?</summary>
internal static class SpinNoiseCheck
{
    public const int Spins = 10;
    private const string Subject = "spin noise";

    public static Check Of(IReadOnlyList<SpinCheck> spins)
    {
        var differences = spins
            .SelectMany(spin => spin.StepsByCpu.Select(cpu => Difference(cpu.Value, spins.Select(other => other.StepsByCpu[cpu.Key]))))
            .ToArray();
        var off = differences.Count(difference => Math.Abs(difference) > Thresholds.SpinDifference);
        var largest = differences.MaxBy(Math.Abs);
        var seen = string.Create(CultureInfo.InvariantCulture,
            $"{off} of {differences.Length} spins are more than {Thresholds.SpinDifference:P0} off their CPU's median, the largest {largest:+0.0 %;-0.0 %}");
        return off == 0
            ? Check.Ok(Subject, seen, "The machine keeps its speed.")
            : Check.Warning(
                Subject, seen,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A trial whose spin is off {Thresholds.MostSpins} times in a row is void and is repeated: runs take longer and intervals are wider."),
                "Stop what else runs here, fix the CPU frequency, or measure on a machine of your own.");
    }

    private static double Difference(long steps, IEnumerable<long> all) => (steps / all.Select(other => (double)other).Median()) - 1;
}
