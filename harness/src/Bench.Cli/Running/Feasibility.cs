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
    /// <param name="engine">As <c>--engine</c> names it.</param>
    /// <exception cref="InvalidDefinitionException">They do not fit the suite's budget.</exception>
    /// <exception cref="MachineNotReadyException">This process may not open as many connections.</exception>
    public static void Require(Suite suite, IReadOnlyList<PlannedTrial> trials, string engine)
    {
        var estimate = new TimeEstimate(suite, engine);
        if (Shortage(suite, trials, estimate) is { } shortage)
            throw new InvalidDefinitionException([$"{suite.Id} needs about {DurationText.Of(estimate.Of(PilotPlan.Of(suite)) + estimate.Of(trials))}: {shortage}"]);
        DescriptorLimit.Read().Require(suite.WithPilots.Max(scenario => scenario.Levels.Max(level => level.Connections)));
    }

    /// <summary>What of the plan the budget has no time for, with the remedy; null where all fits.</summary>
    public static string? Shortage(Suite suite, IReadOnlyList<PlannedTrial> trials, TimeEstimate estimate)
    {
        var left = TimeAfterPilot(suite, estimate);
        if (estimate.Of(trials) <= left) return null;
        var blocks = trials.DistinctBy(trial => trial.Block).Count();
        return FormattableString.Invariant($"only {estimate.BlocksWithin(left, trials)} of {blocks} blocks fit in {DurationText.Of(suite.Budget)}. ")
            + "Allow more with --budget, or ask for fewer --blocks, --targets or --scenarios.";
    }

    /// <summary>What of the budget is left for blocks that count.</summary>
    public static TimeSpan TimeAfterPilot(Suite suite, TimeEstimate estimate) => suite.Budget - estimate.Of(PilotPlan.Of(suite));
}
