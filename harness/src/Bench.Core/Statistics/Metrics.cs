using Bench.Core.Suites;

namespace Bench.Core.Statistics;

/// <summary>By what targets are compared at a level.</summary>
public static class Metrics
{
    private static readonly Metric[] OfClosed = [Metric.Throughput, Metric.CpuPerRequest];
    private static readonly Metric[] OfOpen = [Metric.ResponseMedian, Metric.ResponseP99, Metric.CpuPerRequest];

    public static IReadOnlyList<Metric> Of(Level level) => level is OpenLevel ? OfOpen : OfClosed;

    /// <summary>The one that the level is measured for.</summary>
    public static Metric MainOf(Level level) => Of(level)[0];

    /// <summary>What two versions of one target are held against each other by.</summary>
    public static IReadOnlyList<Metric> OfVersions(Level level) => [.. Of(level), Metric.Memory];

    public static bool IsMoreBetter(Metric metric) => metric == Metric.Throughput;
}
