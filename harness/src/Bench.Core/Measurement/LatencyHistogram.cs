using System.Text.Json;
using System.Text.Json.Serialization;
using HdrHistogram;

namespace Bench.Core.Measurement;

/// <summary>
/// Latencies in nanoseconds, 1 µs to 1 h at three significant digits (METHOD.md M2), carried through files as
/// HdrHistogram V2 compressed base64 that other tools can read.
/// </summary>
[JsonConverter(typeof(LatencyHistogramJsonConverter))]
public sealed class LatencyHistogram
{
    public const long LowestNs = 1_000;
    public const long HighestNs = 3_600_000_000_000;
    public const int SignificantDigits = 3;

    private const double NsPerMillisecond = 1e6;

    /// <summary>What every second histogram of a journal is: that of failures which did not happen.</summary>
    private static readonly string EmptyText = HistogramText.Of(NewRecorder());

    private readonly LongHistogram histogram;
    private readonly Lazy<(long[] EndsNs, long[] CountsUpTo)> recorded;

    private LatencyHistogram(LongHistogram histogram)
    {
        this.histogram = histogram;
        recorded = new(Recorded);
    }

    public static LatencyHistogram Empty { get; } = new(NewRecorder());

    /// <summary>Observations.</summary>
    public long Count => histogram.TotalCount;

    /// <summary>Smallest observation, in nanoseconds at the histogram's resolution; 0 when there is none.</summary>
    public long MinNs => Count == 0 ? 0 : histogram.GetValueAtPercentile(0);

    /// <summary>Largest observation, in nanoseconds at the histogram's resolution; 0 when there is none.</summary>
    public long MaxNs => Count == 0 ? 0 : histogram.GetMaxValue();

    /// <summary>Arithmetic mean in nanoseconds; <see cref="double.NaN"/> when there is no observation.</summary>
    public double MeanNs => Count == 0 ? double.NaN : histogram.GetMean();

    /// <summary>A recorder with this project's range and resolution; recording into it allocates nothing.</summary>
    public static LongHistogram NewRecorder() => new(LowestNs, HighestNs, SignificantDigits);

    /// <summary>Takes a copy, so that the recorder can go on.</summary>
    public static LatencyHistogram Of(LongHistogram recorder) => new((LongHistogram)recorder.Copy());

    public static LatencyHistogram Merge(IReadOnlyCollection<LatencyHistogram> parts)
    {
        if (parts.Count == 1) return parts.First();
        var sum = NewRecorder();
        foreach (var part in parts) sum.Add(part.histogram);
        return new LatencyHistogram(sum);
    }

    /// <summary>The value that <paramref name="percentile"/> percent of the observations do not exceed, in nanoseconds.</summary>
    /// <exception cref="InvalidOperationException">There is no observation.</exception>
    public long ValueAtNs(double percentile) => Count == 0
        ? throw new InvalidOperationException("A histogram without observations has no percentiles.")
        : histogram.GetValueAtPercentile(percentile);

    /// <summary>With so many observations more, all of one value.</summary>
    public LatencyHistogram With(long count, long valueNs)
    {
        var sum = Whole();
        sum.RecordValueWithCount(Math.Min(valueNs, HighestNs), count);
        return new LatencyHistogram(sum);
    }

    /// <summary>Observations above <paramref name="valueNs"/>, at the histogram's resolution.</summary>
    public long CountAbove(long valueNs)
    {
        var (endsNs, countsUpTo) = recorded.Value;
        // HdrHistogram 2.5.0 says of both buckets below the lowest value that they end at the same one: what follows it lies behind both.
        var notAbove = ~Array.BinarySearch(endsNs, histogram.HighestEquivalentValue(valueNs) + 1);
        return notAbove == 0 ? Count : Count - countsUpTo[notAbove - 1];
    }

    /// <summary>Writes the percentile distribution that HdrHistogram's own tools and others plot, in milliseconds.</summary>
    public void WritePercentiles(TextWriter output) => Whole().OutputPercentileDistribution(output, outputValueUnitScalingRatio: NsPerMillisecond);

    public string ToBase64() => HistogramText.Of(Whole());

    /// <exception cref="FormatException">The text is not a compressed HdrHistogram.</exception>
    public static LatencyHistogram FromBase64(string text) => text == EmptyText ? Empty : new LatencyHistogram(HistogramText.Parse(text));

    /// <summary>
    /// The buckets that hold anything, in order. Every percentile that is told asks for them, and the library goes through all counts each time.
    /// </summary>
    private (long[] EndsNs, long[] CountsUpTo) Recorded()
    {
        List<(long EndNs, long CountUpTo)> buckets = Count == 0
            ? []
            : [.. histogram.RecordedValues().Select(bucket => (bucket.ValueIteratedTo, bucket.TotalCountToThisValue))];
        return ([.. buckets.Select(bucket => bucket.EndNs)], [.. buckets.Select(bucket => bucket.CountUpTo)]);
    }

    /// <summary>A copy of full range.</summary>
    private LongHistogram Whole()
    {
        var whole = NewRecorder();
        whole.Add(histogram);
        return whole;
    }

    private sealed class LatencyHistogramJsonConverter : JsonConverter<LatencyHistogram>
    {
        public override LatencyHistogram Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            FromBase64(reader.GetString() ?? throw new JsonException("A histogram is a base64 string."));

        public override void Write(Utf8JsonWriter writer, LatencyHistogram value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToBase64());
    }
}
