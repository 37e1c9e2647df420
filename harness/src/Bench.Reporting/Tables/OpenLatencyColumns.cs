using Bench.Core.Statistics;

namespace Bench.Reporting.Tables;

/// <summary>The latencies of an open level, which <c>trials.csv</c> and <c>cells.csv</c> show alike; empty for a closed one.</summary>
/// <param name="OpenResponseP50Ms">From when a request was due to its last byte: the sum of the three parts that follow.</param>
/// <param name="OpenConnectionWaitP50Ms">Due until a connection was free.</param>
/// <param name="OpenEngineLagP50Ms">From when it could be sent until it was: the engine's own fault.</param>
/// <param name="OpenServiceP50Ms">Sent to last byte.</param>
public sealed record OpenLatencyColumns(
    string? OpenResponseP50Ms,
    string? OpenResponseP90Ms,
    string? OpenResponseP99Ms,
    string? OpenConnectionWaitP50Ms,
    string? OpenConnectionWaitP90Ms,
    string? OpenConnectionWaitP99Ms,
    string? OpenEngineLagP50Ms,
    string? OpenEngineLagP90Ms,
    string? OpenEngineLagP99Ms,
    string? OpenServiceP50Ms,
    string? OpenServiceP90Ms,
    string? OpenServiceP99Ms)
{
    public static OpenLatencyColumns Of(
        IReadOnlyList<LatencyPercentile> response,
        IReadOnlyList<LatencyPercentile> connectionWait,
        IReadOnlyList<LatencyPercentile> engineLag,
        IReadOnlyList<LatencyPercentile> service) => new(
        PercentileText.Ms(response, 50), PercentileText.Ms(response, 90), PercentileText.Ms(response, 99),
        PercentileText.Ms(connectionWait, 50), PercentileText.Ms(connectionWait, 90), PercentileText.Ms(connectionWait, 99),
        PercentileText.Ms(engineLag, 50), PercentileText.Ms(engineLag, 90), PercentileText.Ms(engineLag, 99),
        PercentileText.Ms(service, 50), PercentileText.Ms(service, 90), PercentileText.Ms(service, 99));
}
