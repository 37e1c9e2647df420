using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Reporting.Curves;

/// <summary>One level of a <see cref="TrialCourse"/>: answers in each second of closed load, the 99th percentile of the response of open load.</summary>
/// <param name="Points">By second of the load; the middle value over blocks (the lower of two), so that each is one that was measured.</param>
public sealed record LevelCourse(Level Level, IReadOnlyList<(double Second, double Value)> Points)
{
    /// <summary>Where the lead-in of a level begins and ends, in seconds since the load began: as planned, without the draining in between.</summary>
    public static (double From, double To) LeadIn(Scenario scenario, int place)
    {
        var begun = place == 0 ? 0 : LeadIn(scenario, place - 1).To + scenario.Window.TotalSeconds;
        return (begun, begun + (place == 0 ? scenario.WarmUp : scenario.Settling).TotalSeconds);
    }

    internal static LevelCourse Of(Scenario scenario, int place, IReadOnlyList<(int Block, LevelRecord Record)> blocks)
    {
        var (begun, opened) = LeadIn(scenario, place);
        return new LevelCourse(
            scenario.Levels[place],
            [.. from second in blocks.SelectMany(block => block.Record.Measured.Seconds).GroupBy(sample => sample.Second).OrderBy(samples => samples.Key)
                where second.Key >= begun - opened && second.Key + 1 <= scenario.Window.TotalSeconds
                let values = second.Select(sample => Value(sample, scenario.Levels[place])).OfType<double>().Order().ToArray()
                where values.Length > 0
                select (opened + second.Key + 0.5, values[(values.Length - 1) / 2])]);
    }

    private static double? Value(SecondSample second, Level level) => level is OpenLevel ? second.P99Ns / 1e6 : second.Ok;
}
