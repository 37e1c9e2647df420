using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Suites;

namespace Bench.Core.Planning;

/// <summary>A scenario's levels as the engine runs them: the first led in by the warm-up, the later ones by settling.</summary>
public static class LevelPlans
{
    /// <summary>A target that has not answered each connection twice in a minute will not warm up (METHOD.md M7).</summary>
    private static readonly TimeSpan LeadInCap = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Servers take new connections one by one between other work: near its capacity uvicorn left hundreds of them untaken for seconds, and their requests
    /// timed out. An idle server takes some thousand in this time.
    /// </summary>
    private static readonly TimeSpan Connecting = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a target may leave all connections without a word, that counts for one which answers.</summary>
    public static TimeSpan SilenceOf(Scenario scenario) =>
        TimeSpan.FromSeconds(Math.Max(Thresholds.LeastSilenceSeconds, scenario.ResponseTimeout.TotalSeconds));

    /// <param name="seed">Of a capacity's order: the same for all targets of a block, so that what an order does to one it does to all.</param>
    public static IReadOnlyList<LevelPlan> Of(Scenario scenario, int seed) => scenario.Objective is null
        ? [.. scenario.Levels.Select((level, index) => new LevelPlan(
            level,
            index == 0 ? scenario.WarmUp : scenario.Settling,
            LeadInCap,
            scenario.Window,
            Extension: ExtensionOf(level, scenario.Window),
            Silence: SilenceOf(scenario)))]
        : [.. OfRates(scenario, scenario.Levels, seed).Select((plan, index) =>
            index == 0 ? plan with { LeadIn = Connecting + scenario.WarmUp, LeadInCap = LeadInCap } : plan)];

    /// <summary>The level by which a trial finds its rates: it has the trial's warm-up, so that they are led in by settling alone.</summary>
    public static LevelPlan OfSearch(Scenario scenario, GridSearch search) =>
        new(search.Level, scenario.WarmUp, LeadInCap, search.Window, EndsQuietly: true, Silence: SilenceOf(scenario));

    /// <summary>
    /// Rates of a capacity, in random order, so that a slow minute of the machine does not fall on neighbours. Their many connections would take a low rate
    /// minutes to use, and what a rate that is too high leaves behind would be the next one's.
    /// </summary>
    public static IReadOnlyList<LevelPlan> OfRates(Scenario scenario, IEnumerable<Level> rates, int seed)
    {
        var order = rates.ToArray();
        new Random(seed).Shuffle(order);
        return [.. order.Select(level => new LevelPlan(
            level,
            LeadInOfRate(scenario),
            LeadInOfRate(scenario),
            scenario.Window,
            EndsQuietly: true,
            ConnectsAhead: Connecting,
            Silence: SilenceOf(scenario)))];
    }

    /// <summary>Before each rate of a capacity but one that a trial warms up with.</summary>
    public static TimeSpan LeadInOfRate(Scenario scenario) => Connecting + scenario.Settling;

    /// <summary>The rate of an open level is given, so that more time would only make more of the same.</summary>
    private static WindowExtension? ExtensionOf(Level level, TimeSpan window) => level is ClosedLevel
        ? new WindowExtension(Thresholds.FewestCompletions, window * Thresholds.MostWindowLengths)
        : null;
}
