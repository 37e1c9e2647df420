using Bench.Core.Running;
using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Findings;

/// <summary>Where a target was warmed up for longer than its competitors, since some users had not had two answers yet (METHOD.md M7).</summary>
internal static class WarmUpFindings
{
    public static IEnumerable<LocatedFinding> Of(RunManifest manifest, IEnumerable<TrialRecord> trials) =>
        from scenario in manifest.Suite.Scenarios
        where scenario.Objective is null
        let most = Thresholds.LongerLeadIn * scenario.WarmUp.TotalSeconds
        from own in new ValidTrials(trials).All.Where(trial => trial.Scenario == scenario.Id && trial.Levels.Count > 0).GroupBy(trial => trial.Target)
        let longer = own.Select(trial => trial.Levels[0].Measured.LeadInSeconds).Where(seconds => seconds > most).Order().ToArray()
        where longer.Length > 0
        select new LocatedFinding(Longer(scenario, longer, own.Count()), null, null, null, scenario.Id, own.Key);

    private static Finding Longer(Scenario scenario, double[] longer, int trials) => new(
        FindingKind.WarmUpLonger,
        FindingEffect.Shown,
        scenario.Levels[0],
        FormattableString.Invariant($"the warm-up lasted {longer[0]:0.0} to {longer[^1]:0.0} s instead of {scenario.WarmUp.TotalSeconds:0.#} s ")
            + FormattableString.Invariant($"in {longer.Length} of {trials} trials: some users had not had two answers yet"),
        "The target took their connections late, or answered others first; what was measured began when all had been served. "
            + "A warm-up of that length in the scenario gives all targets the same.");
}
