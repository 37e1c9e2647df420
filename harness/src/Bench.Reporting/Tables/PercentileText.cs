using Bench.Core.Statistics;

namespace Bench.Reporting.Tables;

/// <summary>A percentile as the tables write it: milliseconds, <c>&gt;x</c> where it is only known to be longer, empty without support.</summary>
internal static class PercentileText
{
    public static string? Ms(LatencyPercentile percentile) => percentile.Kind switch
    {
        PercentileKind.Observed => TidyTable.Exact(Milliseconds(percentile)),
        PercentileKind.LongerThan => ">" + TidyTable.Exact(Milliseconds(percentile)),
        _ => null,
    };

    public static string? Ms(IEnumerable<LatencyPercentile> percentiles, double percent) =>
        Ms(percentiles.Single(percentile => percentile.Percent == percent));

    /// <summary>The same as people read it.</summary>
    public static string Pretty(LatencyPercentile percentile) => percentile.Kind switch
    {
        PercentileKind.Observed => Reporting.Pretty.Number(Milliseconds(percentile)),
        PercentileKind.LongerThan => "> " + Reporting.Pretty.Number(Milliseconds(percentile)),
        _ => "–",
    };

    public static double Milliseconds(LatencyPercentile percentile) => percentile.BoundNs!.Value / 1e6;
}
