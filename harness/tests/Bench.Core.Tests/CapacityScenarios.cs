using Bench.Core.Findings;
using Bench.Core.Planning;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Tests;

/// <summary>A capacity between 100 and 400 requests a second, of which each trial measures seven rates.</summary>
internal static class CapacityScenarios
{
    public static readonly LatencyObjective Objective = new(99, 250_000_000);

    public static readonly Scenario Searched = TestSuites.Scenario("capacity") with
    {
        Levels = [.. RateGrid.Between(100, 400).Select(rate => new OpenLevel(rate, ArrivalKind.Poisson, 8))],
        Objective = Objective,
        Search = new GridSearch(64, TimeSpan.FromSeconds(2), Below: 4, Above: 2),
    };

    public static IReadOnlyList<Level> Grid => Searched.Levels;

    /// <summary>As it is measured where the target keeps the objective, or does not.</summary>
    public static LevelRecord Record(Level level, bool passes)
    {
        var sound = LevelResults.SoundOpenRecord;
        var response = LevelResults.Series(Enumerable.Repeat(passes ? 60_000_000L : 300_000_000L, 1000));
        return sound with { Measured = sound.Measured with { Level = level, Open = sound.Measured.Open! with { Response = response } } };
    }

    public static Finding Fault(Level level) => new(FindingKind.EngineLag, FindingEffect.Void, level, "the engine stood still", "Free its CPU.");
}
