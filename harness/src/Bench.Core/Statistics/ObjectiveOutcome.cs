using System.Globalization;
using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Statistics;

/// <summary>Whether a level kept an objective.</summary>
/// <param name="Slower">Requests that took longer than the limit, those without an answer among them.</param>
/// <param name="Requests">All whose latency counts: failures have latencies of their own.</param>
/// <param name="Doubt">What fails the level whatever its latencies are (METHOD.md, findings); null where there is nothing.</param>
public sealed record ObjectiveOutcome(LatencyObjective Objective, long Slower, long Requests, Finding? Doubt)
{
    /// <summary>
    /// Counts instead of reading off the percentile: that at most one in a hundred took longer can be told of few requests too, where the
    /// percentile itself has too little support to be a figure (METHOD.md M8).
    /// </summary>
    public bool IsMet => Doubt is null && Requests > 0 && Slower <= (long)(Requests * (100 - (decimal)Objective.Percent) / 100);

    public string Reason => string.Create(CultureInfo.InvariantCulture,
        $"{Slower:#,0} of {Requests:#,0} requests took longer") + (Doubt is null ? "" : $"; {Doubt.Kind}: {Doubt.Evidence}");

    /// <summary>In an open level responses count, from when each was due; in a closed one service, which hides stalls.</summary>
    public static ObjectiveOutcome Of(LatencyObjective objective, LevelResult level)
    {
        var series = level.Open?.Response ?? level.ServiceSeries;
        var doubt = LevelFindings.Of(new LevelRecord(level, null, null), targetCpus: 1)
            .FirstOrDefault(finding => finding.Kind is FindingKind.Errors or FindingKind.OfferedRateNotMet);
        return new ObjectiveOutcome(
            objective,
            series.Histogram.CountAbove(objective.LimitNs) + series.Unanswered.Count,
            series.Histogram.Count + series.Unanswered.Count,
            doubt);
    }
}
