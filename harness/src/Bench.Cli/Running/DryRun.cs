using System.Globalization;
using Bench.Cli.Progress;
using Bench.Core.Planning;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Cli.Running;

/// <summary>What a run would do, without doing it.</summary>
internal static class DryRun
{
    /// <summary>A trial's line in the journal with two levels, and its share of tables and logs; measured on committed runs.</summary>
    private const double MegabytesATrial = 0.05;

    /// <summary>Charts and pages of a run.</summary>
    private const double MegabytesOfReports = 5;

    /// <summary>More in the order of their running fill screens, and nobody reads them.</summary>
    private const int MostListedTrials = 100;

    public static string Describe(Outlook outlook, CpuLayout cpus)
    {
        var (suite, plan) = (outlook.Suite, outlook.Trials);
        List<string> lines =
        [
            $"{suite.Id}: {suite.Title}",
            $"  targets    {string.Join(", ", suite.Targets.Select(target => target.Id))}",
            $"  scenarios  {string.Join("; ", suite.Scenarios.Select(Describe))}",
            $"  CPUs       {cpus}",
            .. Probes(outlook),
            .. Pilot(outlook),
            $"  plan       {plan.Count} trials in {suite.Blocks} blocks, order from seed {suite.Seed}"
                + (Chooses(suite) ? ", once the pilot has chosen variants" : ""),
            $"  time       about {DurationText.Of(outlook.Time)}, budget {DurationText.Of(suite.Budget)}",
            .. outlook.Shortage is { } shortage ? [$"             {shortage}"] : (string[])[],
            string.Create(CultureInfo.InvariantCulture, $"  disk       about {MegabytesOfReports + (plan.Count * MegabytesATrial):0.#} MB"),
        ];
        if (Chooses(suite)) lines.Add("  order      not known before the pilot has chosen variants");
        else if (plan.Count > MostListedTrials) lines.Add("  order      not shown of so many; fewer --targets, --scenarios or --blocks show it");
        else lines.AddRange(plan.GroupBy(trial => trial.Block).Select(Order));
        return string.Join(Environment.NewLine, lines);
    }

    private static bool Chooses(Suite suite) => suite.Pilot is { Variants.Count: > 0 };

    private static IEnumerable<string> Probes(Outlook outlook) =>
        outlook.Probes.Count == 0 ? [] : [$"  probes     {outlook.Probes.Count}, about {DurationText.Of(outlook.ProbeTime)}"];

    private static IEnumerable<string> Pilot(Outlook outlook)
    {
        var suite = outlook.Suite;
        if (suite.Pilot is not { } pilot) yield break;
        var scenarios = PilotPlan.SuiteOf(suite, pilot).Scenarios.Select(scenario => scenario.Id);
        yield return $"  pilot      {outlook.PilotTrials.Count} trials in {pilot.Blocks} blocks of {string.Join(", ", scenarios)}, "
            + $"about {DurationText.Of(outlook.PilotTime)}, discarded";
        foreach (var choice in pilot.Variants)
        {
            yield return $"             it chooses one of {string.Join(", ", choice.Of)} for {string.Join(", ", choice.In)}, by its rate in {choice.By.Id}"
                + (choice.Beside is { } beside ? $"; {beside} is measured beside it" : "");
        }

        if (pilot.MostBlocks is not { } fixable) yield break;
        var most = outlook.BlocksInTime(TrialOrder.Of(VariantPlan.Longest(suite) with { Blocks = fixable }));
        yield return $"             its noise then fixes the number of blocks: {suite.Blocks} to {fixable}, and the budget has room for {most}";
    }

    private static string Order(IGrouping<int, PlannedTrial> block) =>
        $"  block {block.Key,3}  {string.Join(", ", block.Select(trial => $"{trial.Scenario}:{trial.Target}"))}";

    /// <summary>A plan of which not one block fits is a mistake; one that fits in part may be resumed.</summary>
    public static ExitCode Outcome(Outlook outlook) => outlook.BlocksInTime(outlook.Trials) == 0 ? ExitCode.InvalidDefinition : ExitCode.Done;

    private static string Describe(Scenario scenario) =>
        $"{scenario.Id} ({scenario.LevelsText})";
}
