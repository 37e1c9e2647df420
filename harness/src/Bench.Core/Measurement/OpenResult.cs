namespace Bench.Core.Measurement;

/// <summary>
/// What an open level has beside what every level has (METHOD.md M2, M3). The cohort are the requests due inside the window, whether they
/// were sent or not; <c>response = connectionWait + engineLag + service</c>.
/// </summary>
/// <param name="Response">Due to last byte, the cohort's validated answers: what is compared at equal rate.</param>
/// <param name="ConnectionWait">Due until a connection was free, of all of the cohort that were sent: the target's doing.</param>
/// <param name="EngineLag">From the moment at which it could be sent to the moment at which it was, likewise: the engine's own fault.</param>
/// <param name="FailedResponse">Due to the moment at which it failed, the cohort's failures.</param>
/// <param name="Queue">Requests that waited for a connection.</param>
/// <param name="SendVarianceRatio">Variance of sends per 10 ms, over that of the moments at which they could be sent; null
/// where that is no measure (constant arrivals).</param>
/// <param name="Outstanding">Requests that had not ended; null in older journals.</param>
public sealed record OpenResult(
    LatencySeries Response,
    LatencySeries ConnectionWait,
    LatencySeries EngineLag,
    LatencyHistogram FailedResponse,
    QueueLengths Queue,
    double? SendVarianceRatio,
    Outstanding? Outstanding = null)
{
    /// <summary>Of the cohort, those that were given up while they still waited for a connection.</summary>
    public long NeverSent => ConnectionWait.Unanswered.Count;
}
