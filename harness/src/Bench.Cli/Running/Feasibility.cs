using Bench.Cli.Progress;
using Bench.Core.Planning;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Machine;

namespace Bench.Cli.Running;

/// <summary>What can be told before anything is started: time and open files.</summary>
internal static class Feasibility
{
    /// <param name="trials">Those that are left.</param>
    /// <exception cref="InvalidDefinitionException">They do not fit the suite's budget.</exception>
    /// <exception cref="MachineNotReadyException">This process may not open as many connections.</exception>
    public static void Require(Suite suite, IReadOnlyList<PlannedTrial> trials)
    {
        var estimate = new TimeEstimate(suite).Of(trials);
        if (estimate > suite.Budget)
            throw new InvalidDefinitionException([
                $"{suite.Id} needs about {DurationText.Of(estimate)}, its budget is {DurationText.Of(suite.Budget)}. Allow more with --budget, or ask for fewer --blocks, --targets or --scenarios.",
            ]);
        DescriptorLimit.Read().Require(suite.Scenarios.Max(scenario => scenario.Levels.Max(level => level.Connections)));
    }
}
