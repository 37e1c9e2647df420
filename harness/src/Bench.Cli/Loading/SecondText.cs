using System.Globalization;
using Bench.Core.Measurement;

namespace Bench.Cli.Loading;

/// <summary>A second of load in one line.</summary>
internal static class SecondText
{
    public static string Of(SecondSample second, string phase)
    {
        var when = phase == LoadPhase.Measuring ? $"second {second.Second + 1}" : phase;
        return string.Create(CultureInfo.InvariantCulture,
            $"{when}: {second.Ok:#,0} ok, {second.Failed:#,0} failed, p50 {Time(second.P50Ns)}, p99 {Time(second.P99Ns)}, max {Time(second.MaxNs)}");
    }

    private static string Time(long? ns) => ns is { } known ? LatencyFigure.Time(known) : "–";
}
