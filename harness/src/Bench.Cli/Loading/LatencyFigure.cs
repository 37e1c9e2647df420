using System.Globalization;
using System.Text.Json.Nodes;
using Bench.Core.Measurement;
using Bench.Core.Statistics;

namespace Bench.Cli.Loading;

/// <summary>One figure of a latency, as far as it is known.</summary>
/// <param name="Ns">The figure, or what it is longer than, in nanoseconds; null where it is unsupported.</param>
internal readonly record struct LatencyFigure(PercentileKind Kind, double? Ns)
{
    public static LatencyFigure Percentile(LatencySeries series, double percent)
    {
        var percentile = LatencyPercentile.Of([series], percent);
        return new LatencyFigure(percentile.Kind, percentile.BoundNs);
    }

    public static LatencyFigure Max(LatencySeries series) => Known(series, Math.Max(series.Histogram.MaxNs, series.Unanswered.LeastNs));

    /// <summary>Those that were given up count as the shortest of their waits.</summary>
    public static LatencyFigure Mean(LatencySeries series)
    {
        var (answers, unanswered) = (series.Histogram.Count, series.Unanswered.Count);
        var sumNs = (answers == 0 ? 0 : series.Histogram.MeanNs * answers) + ((double)series.Unanswered.LeastNs * unanswered);
        return Known(series, sumNs / Math.Max(1, answers + unanswered));
    }

    /// <summary>A number, <c>"&gt; x"</c>, or null.</summary>
    public JsonNode? ToJson() => Kind switch
    {
        PercentileKind.Unsupported => null,
        PercentileKind.LongerThan => JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"> {Ns:0}")),
        _ => JsonValue.Create((long)Math.Round(Ns!.Value)),
    };

    public override string ToString() => Kind switch
    {
        PercentileKind.Unsupported => "–",
        PercentileKind.LongerThan => "> " + Time(Ns!.Value),
        _ => Time(Ns!.Value),
    };

    /// <summary>Three digits, and the unit in which people think of it.</summary>
    public static string Time(double ns) => ns switch
    {
        < LatencyHistogram.LowestNs => "< 1 µs",
        < 999_500 => Digits(ns / 1e3) + " µs",
        < 999_500_000 => Digits(ns / 1e6) + " ms",
        _ => Digits(ns / 1e9) + " s",
    };

    private static string Digits(double value) =>
        value.ToString(value switch { >= 99.95 => "0", >= 9.995 => "0.0", _ => "0.00" }, CultureInfo.InvariantCulture);

    private static LatencyFigure Known(LatencySeries series, double ns) => (series.Histogram.Count, series.Unanswered.Count) switch
    {
        (0, 0) => new LatencyFigure(PercentileKind.Unsupported, null),
        (_, 0) => new LatencyFigure(PercentileKind.Observed, ns),
        _ => new LatencyFigure(PercentileKind.LongerThan, ns),
    };
}
