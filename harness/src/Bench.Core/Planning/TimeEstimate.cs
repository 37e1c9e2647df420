using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Planning;

/// <summary>How long trials take. The times of load are exact but for grids that are searched; the rest is what a start and a stop take until trials have shown it.</summary>
public sealed class TimeEstimate
{
    /// <summary>
    /// Rates of a grid that is searched which a trial measures on top, because the capacity lay near an end of the others or the instrument spoilt one
    /// (decision 0120).
    /// </summary>
    private const int UsuallyMore = 6;

    /// <summary>Start, verification, drain and stop of a Python service on a two-CPU machine, before there is anything better to go by.</summary>
    private static readonly TimeSpan UsualOverhead = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Before each rate of a grid that is searched: what the one before has left waiting, a process of the engine, and the spins by which the machine's speed
    /// is told.
    /// </summary>
    private static readonly TimeSpan BetweenRates = TimeSpan.FromSeconds(4);

    private readonly IReadOnlyDictionary<string, Scenario> scenarios;
    private readonly EngineChoice engines;
    private readonly List<TimeSpan> overheads = [];

    /// <param name="engines">Of two, each measures every closed level of its blocks.</param>
    public TimeEstimate(Suite suite, EngineChoice engines)
    {
        scenarios = suite.WithPilots.ToDictionary(scenario => scenario.Id);
        this.engines = engines;
    }

    /// <summary>The mean of what trials took beyond their load, or the usual where none has finished.</summary>
    private TimeSpan Overhead => overheads.Count == 0
        ? UsualOverhead
        : TimeSpan.FromTicks((long)overheads.Average(overhead => overhead.Ticks));

    /// <summary>Time under load that the scenario fixes for one trial, and of a grid that is searched the usual.</summary>
    /// <param name="engines">How many measure each closed level; open levels are measured once.</param>
    public static TimeSpan LoadOf(Scenario scenario, int engines = 1) => scenario.Search is { } search
        ? ((scenario.WarmUp + search.Window) * engines) + ((BetweenRates + LevelPlans.LeadInOfRate(scenario) + scenario.Window) * (search.Rates + UsuallyMore))
        : OfAllLevels(scenario, engines);

    private TimeSpan LoadOf(PlannedTrial trial) => LoadOf(scenarios[trial.Scenario], engines.CountIn(trial.Block));

    private static TimeSpan OfAllLevels(Scenario scenario, int engines) => scenario.Levels.Index().Aggregate(
        TimeSpan.Zero,
        (sum, level) => sum + (((level.Index == 0 ? scenario.WarmUp : scenario.Settling) + scenario.Window) * (level.Item is ClosedLevel ? engines : 1)));

    public TimeSpan Of(IEnumerable<PlannedTrial> trials) =>
        trials.Aggregate(TimeSpan.Zero, (sum, trial) => sum + LoadOf(trial) + Overhead);

    /// <summary>Whole blocks, from the first of them, that there is time for.</summary>
    public int BlocksWithin(TimeSpan budget, IEnumerable<PlannedTrial> trials)
    {
        var (fitting, time) = (0, TimeSpan.Zero);
        foreach (var block in trials.GroupBy(trial => trial.Block))
        {
            time += Of(block);
            if (time > budget) break;
            fitting++;
        }

        return fitting;
    }

    /// <summary>Learns from a finished trial.</summary>
    public void Learn(PlannedTrial trial, TimeSpan took) => overheads.Add(took - LoadOf(trial));
}
