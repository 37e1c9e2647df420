using Bench.Core.Measurement;
using Bench.Core.Suites;
using Bench.Load.Recording;

namespace Bench.Load.Tests.Recording;

/// <summary>What several loops recorded is what one would have: histograms are added and counts summed, and nothing is estimated.</summary>
public sealed class LoopMergeTests
{
    private const long Millisecond = 1_000_000;
    private const long EndNs = 3200 * Millisecond;

    public static MatrixTheoryData<Level, int> Levels => new([new ClosedLevel(12), new OpenLevel(1000, ArrivalKind.Poisson, 12)], [1, 2, 3]);

    [Theory]
    [MemberData(nameof(Levels))]
    public void Loops_together_record_what_one_loop_does(Level level, int loops)
    {
        var (one, oneSeries) = Record(level, loops: 1);
        var (all, series) = Record(level, loops);
        Assert.All(all, loop => Assert.True(loop.Total.Holds && loop.Cohort.Conservation.Holds));
        Assert.All(all, loop => Assert.Equal(loop.LittlesLaw.OverlapSeconds, loop.LittlesLaw.InFlightSeconds, 1e-9));
        foreach (var other in all.Skip(1)) all[0].Add(other);

        Assert.Equal(Account(one[0]), Account(all[0]));
        Assert.Equal(one[0].LittlesLaw.InFlightSeconds, all[0].LittlesLaw.InFlightSeconds, 1e-9);
        AssertSame(one[0].Cohort.Service, all[0].Cohort.Service);
        Assert.Equal(one[0].Cohort.FailedService.ToBase64(), all[0].Cohort.FailedService.ToBase64());
        Assert.Equal(oneSeries.End(), series.End());
        if (level is OpenLevel) AssertSame(Open(one[0]), Open(all[0]));
    }

    private static (Conservation, Conservation, long, long?, long, long, string) Account(LevelRecorder recorder) => (
        recorder.Total, recorder.Cohort.Conservation, recorder.Window.Completed, recorder.Window.CompletedInFirstHalf, recorder.Window.Failed,
        recorder.Window.BytesReceived, string.Join(' ', recorder.Cohort.Failures));

    private static OpenResult Open(LevelRecorder recorder) => recorder.Cohort.Open!.ToResult(default, default, variesByChance: true);

    private static void AssertSame(OpenResult expected, OpenResult actual)
    {
        AssertSame(expected.Response, actual.Response);
        AssertSame(expected.ConnectionWait, actual.ConnectionWait);
        AssertSame(expected.EngineLag, actual.EngineLag);
        Assert.Equal(expected.FailedResponse.ToBase64(), actual.FailedResponse.ToBase64());
        Assert.Equal(expected.SendVarianceRatio, actual.SendVarianceRatio);
    }

    private static void AssertSame(LatencySeries expected, LatencySeries actual)
    {
        Assert.True(expected.Histogram.Count > 0);
        Assert.Equal(expected.Histogram.ToBase64(), actual.Histogram.ToBase64());
        Assert.Equal(expected.SliceMaxNs, actual.SliceMaxNs);
        Assert.Equal(expected.Unanswered, actual.Unanswered);
    }

    /// <summary>The same requests whatever the number of loops, each told to the loop that it is dealt to.</summary>
    private static (IReadOnlyList<LevelRecorder> Loops, SecondSeries Series) Record(Level level, int loops)
    {
        var series = new SecondSeries(loops, capacity: 8);
        var plan = new LevelPlan(level, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        var recorders = Recorders.Of(plan, loops, series);
        foreach (var recorder in recorders) recorder.Ready(1);
        var events = new PriorityQueue<Action, long>();
        foreach (var (request, index) in Requests().Select((request, index) => (request, index))) Plan(request, recorders[index % loops], events);
        while (events.TryDequeue(out var tell, out _)) tell();
        foreach (var recorder in recorders) recorder.End(EndNs);
        return (recorders, series);
    }

    private static void Plan(Request request, LevelRecorder recorder, PriorityQueue<Action, long> events)
    {
        var times = new RequestTimes(request.DueNs, request.SentNs);
        events.Enqueue(() => recorder.Due(request.DueNs), request.DueNs);
        events.Enqueue(() =>
        {
            recorder.Sent(request.SentNs);
            if (recorder.Cohort.Open is not null) recorder.Waited(times, request.DueNs + (request.SentNs - request.DueNs) / 2);
        }, request.SentNs);
        events.Enqueue(() =>
        {
            recorder.Received(100, request.EndNs);
            if (request.Fails) recorder.Failed(FailureKind.Reset, times, request.EndNs);
            else if (request.EndNs == EndNs) recorder.CutOff(times, EndNs);
            else recorder.Succeeded(times, request.EndNs);
        }, request.EndNs);
    }

    private static IEnumerable<Request> Requests()
    {
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var dueNs = random.NextInt64(2, 3000 * Millisecond);
            var sentNs = dueNs + random.NextInt64(1, 2 * Millisecond);
            yield return new Request(dueNs, sentNs, Math.Min(EndNs, sentNs + random.NextInt64(1, 300 * Millisecond)), random.Next(20) == 0);
        }
    }

    private sealed record Request(long DueNs, long SentNs, long EndNs, bool Fails);
}
