using Bench.Core.Statistics;

namespace Bench.Reporting.Charts;

/// <summary>Which percentile of the response a chart shows.</summary>
/// <param name="Id">Ends the chart's id.</param>
internal sealed record ResponsePercentile(string Id, string Title, double Percent, Func<OpenCell, BlockSummary?> BlocksNs)
{
    public static ResponsePercentile Median { get; } = new("response-p50", "median", 50, open => open.ResponseMedianNs);

    public static ResponsePercentile NinetyNinth { get; } = new("response-p99", "99th percentile", 99, open => open.ResponseP99Ns);

    /// <summary>Pooled over blocks.</summary>
    public LatencyPercentile Of(OpenCell open) => open.Response.Single(percentile => percentile.Percent == Percent);
}
