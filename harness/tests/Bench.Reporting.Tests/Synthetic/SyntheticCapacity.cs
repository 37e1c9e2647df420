using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Reporting.Tests.Synthetic;

/// <summary>What makes the open scenario of the invented run a capacity, with its two rates as the grid.</summary>
internal static class SyntheticCapacity
{
    public static Scenario WithObjective(Scenario scenario) =>
        scenario.Levels[0] is OpenLevel ? scenario with { Objective = new LatencyObjective(99, 250_000_000) } : scenario;

    public static Scenario WithSearch(Scenario scenario) =>
        WithObjective(scenario) is { Objective: not null } capacity ? capacity with { Search = new GridSearch(64, TimeSpan.FromSeconds(2), 2, 1) } : scenario;

    /// <summary>As if 64 users had been answered 450 requests a second.</summary>
    public static TrialRecord WithStretch(TrialRecord trial) => trial.Scenario == "json-open" && trial.Levels.Count > 0
        ? trial with { Stretch = new MeasuredStretch(trial.Levels[0].Measured with { CompletedInWindow = 900, WindowSeconds = 2 }, []) }
        : trial;
}
