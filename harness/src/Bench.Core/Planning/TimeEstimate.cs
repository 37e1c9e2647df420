using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Planning;

/// <summary>How long trials take. The times of load are exact; the rest is what a start and a stop take until trials have shown it.</summary>
public sealed class TimeEstimate
{
    /// <summary>Start, verification, drain and stop of a Python service on a two-CPU machine, before there is anything better to go by.</summary>
    private static readonly TimeSpan UsualOverhead = TimeSpan.FromSeconds(2);

    private readonly IReadOnlyDictionary<string, Scenario> scenarios;
    private readonly List<TimeSpan> overheads = [];

    public TimeEstimate(Suite suite) => scenarios = suite.Scenarios.ToDictionary(scenario => scenario.Id);

    /// <summary>The mean of what trials took beyond their load, or the usual where none has finished.</summary>
    private TimeSpan Overhead => overheads.Count == 0
        ? UsualOverhead
        : TimeSpan.FromTicks((long)overheads.Average(overhead => overhead.Ticks));

    /// <summary>Time under load that the scenario fixes for one trial.</summary>
    public static TimeSpan LoadOf(Scenario scenario) =>
        scenario.WarmUp + (scenario.Settling * (scenario.Levels.Count - 1)) + (scenario.Window * scenario.Levels.Count);

    public TimeSpan Of(IEnumerable<PlannedTrial> trials) =>
        trials.Aggregate(TimeSpan.Zero, (sum, trial) => sum + LoadOf(scenarios[trial.Scenario]) + Overhead);

    /// <summary>Learns from a finished trial.</summary>
    public void Learn(PlannedTrial trial, TimeSpan took) => overheads.Add(took - LoadOf(scenarios[trial.Scenario]));
}
