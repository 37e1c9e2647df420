using Bench.Core.Measurement;
using Bench.Core.Suites;

namespace Bench.Load.Recording;

/// <summary>What was recorded, as the result of a closed level.</summary>
internal static class RecordedLevel
{
    public static LevelResult Of(
        Level level,
        LevelRecorder recorder,
        SecondSeries seconds,
        ConnectionCounts connections,
        EngineSelfReport engine,
        IReadOnlyList<FailureExample>? examples)
    {
        var cohort = recorder.Cohort;
        var service = cohort.Service;
        return new LevelResult(
            level,
            recorder.Window.Seconds,
            recorder.LeadInSeconds,
            recorder.Window.Completed,
            recorder.Window.Failed,
            recorder.Window.CompletedInFirstHalf,
            recorder.Window.BytesReceived,
            cohort.Conservation,
            recorder.Total,
            cohort.Failures,
            service.Histogram,
            cohort.FailedService,
            service.SliceMaxNs,
            seconds.End(),
            connections,
            engine,
            Open: null,
            service.Unanswered.Count == 0 ? null : service.Unanswered.LeastNs,
            cohort.FirstByte,
            examples);
    }
}
