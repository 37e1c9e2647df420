using System.Diagnostics;

namespace Bench.Targets.Machine.Checks;

/// <summary>Times the clock by the clock.</summary>
internal static class ClockCost
{
    private const int Looks = 20_000;
    private const int Passes = 5;

    /// <summary>Nanoseconds a look in the best of some passes: the others were disturbed or not yet compiled.</summary>
    public static double ReadNs() => Enumerable.Range(0, Passes).Min(_ => PassNs());

    private static double PassNs()
    {
        var start = Stopwatch.GetTimestamp();
        for (var look = 1; look < Looks; look++) _ = Stopwatch.GetTimestamp();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Looks;
    }
}
