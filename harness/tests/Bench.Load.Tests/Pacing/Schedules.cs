using Bench.Core.Suites;
using Bench.Load.Pacing;

namespace Bench.Load.Tests.Pacing;

/// <summary>The beginning of a schedule, as numbers to compute with.</summary>
internal static class Schedules
{
    public static double[] TimesNs(double rate, int seed, int count, ArrivalKind arrivals = ArrivalKind.Poisson)
    {
        var schedule = new ArrivalSchedule(new OpenLevel(rate, arrivals, 1), seed);
        var times = new double[count];
        for (var index = 0; index < count; index++) times[index] = schedule.AtNs(index, index == 0 ? 0 : times[index - 1]);
        return times;
    }

    public static double[] Gaps(IReadOnlyList<double> times) => [.. times.Select((time, index) => index == 0 ? time : time - times[index - 1])];
}
