using Bench.Cli.Running;
using Bench.Core.Planning;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Cli.Listing;

/// <param name="Targets">Twins included.</param>
/// <param name="Trials">The most there may be where a pilot chooses variants.</param>
/// <param name="EstimatedSeconds">What probes and all trials are expected to take, a pilot's too.</param>
/// <param name="BudgetSeconds">What they may take.</param>
internal sealed record ListedSuite(
    string Id,
    string Title,
    IReadOnlyList<string> Targets,
    IReadOnlyList<string> Scenarios,
    int Blocks,
    int Trials,
    double EstimatedSeconds,
    double BudgetSeconds)
{
    public static ListedSuite Of(Suite suite)
    {
        var plan = TrialOrder.Of(VariantPlan.Longest(suite));
        return new ListedSuite(
            suite.Id,
            suite.Title,
            [.. suite.Targets.Select(target => target.Id)],
            [.. suite.Scenarios.Select(scenario => scenario.Id)],
            suite.Blocks,
            plan.Count,
            Outlook.Of(suite, plan, made: [], new EngineChoice(Engines.Default)).Time.TotalSeconds,
            suite.Budget.TotalSeconds);
    }
}
