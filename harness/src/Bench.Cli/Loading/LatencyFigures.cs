using System.Text.Json.Nodes;
using Bench.Core.Measurement;

namespace Bench.Cli.Loading;

/// <summary>One kind of latency in the figures that load generators print.</summary>
/// <param name="All">By name: <c>p50</c> … <c>max</c>, <c>mean</c>.</param>
internal sealed record LatencyFigures(IReadOnlyList<(string Name, LatencyFigure Figure)> All)
{
    private static readonly double[] Percents = [50, 90, 99, 99.9, 99.99];

    public static LatencyFigures Of(LatencySeries series) => new(
    [
        .. Percents.Select(percent => (FormattableString.Invariant($"p{percent}"), LatencyFigure.Percentile(series, percent))),
        ("max", LatencyFigure.Max(series)),
        ("mean", LatencyFigure.Mean(series)),
    ]);

    public JsonObject ToJson() => new(All.Select(row => KeyValuePair.Create(row.Name.Replace('.', '_'), row.Figure.ToJson())));
}
