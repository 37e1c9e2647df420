using Bench.Core.Measurement;
using Bench.Core.Suites;
using Bench.Load.Recording;

namespace Bench.Load.Tests.Recording;

public sealed class LittlesLawTests
{
    private const int Users = 16;
    private const long EndNs = 3_000_000_000;

    private enum Doctored
    {
        Nothing,
        RequestsAreLost,
        SendTimesAreLate,
        RequestsAreSentTwice,
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Both_figures_agree_exactly_whatever_happens_to_requests(int seed)
    {
        var law = Simulate(seed, Doctored.Nothing);
        Assert.True(law.InFlightSeconds > 1);
        Assert.Equal(law.InFlightSeconds, law.OverlapSeconds, 1e-9);
    }

    [Theory]
    [InlineData(nameof(Doctored.RequestsAreLost))]
    [InlineData(nameof(Doctored.SendTimesAreLate))]
    [InlineData(nameof(Doctored.RequestsAreSentTwice))]
    public void Doctored_accounts_disagree_beyond_the_tolerance_of_half_a_percent(string doctored)
    {
        var law = Simulate(1, Enum.Parse<Doctored>(doctored));
        Assert.True(Math.Abs(law.InFlightSeconds / law.OverlapSeconds - 1) > 0.005);
    }

    /// <summary>Users with random service times; one in twenty requests fails; what is in flight at the end is cut off.</summary>
    private static LittlesLaw Simulate(int seed, Doctored doctored)
    {
        var plan = new LevelPlan(new ClosedLevel(Users), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        var recorder = Recorders.Of(plan);
        var random = new Random(seed);
        var events = new PriorityQueue<long, long>();
        recorder.Ready(0);
        for (var user = 0; user < Users; user++) Send(0);
        while (events.TryDequeue(out var sentNs, out var nowNs) && nowNs < EndNs)
        {
            var times = new RequestTimes(sentNs, doctored == Doctored.SendTimesAreLate ? sentNs + (nowNs - sentNs) / 10 : sentNs);
            if (doctored == Doctored.RequestsAreLost && random.Next(200) == 0) Send(nowNs);
            else if (random.Next(20) == 0) recorder.Failed(FailureKind.Reset, times, nowNs);
            else recorder.Succeeded(times, nowNs);
            if (doctored == Doctored.RequestsAreSentTwice && random.Next(200) == 0) recorder.Sent(nowNs);
            Send(nowNs);
        }
        recorder.Advance(EndNs);
        foreach (var (sentNs, _) in events.UnorderedItems) recorder.CutOff(new RequestTimes(sentNs, sentNs), EndNs);
        return recorder.LittlesLaw;

        void Send(long nowNs)
        {
            recorder.Sent(nowNs);
            events.Enqueue(nowNs, nowNs + random.NextInt64(1_000_000, 80_000_000));
        }
    }
}
