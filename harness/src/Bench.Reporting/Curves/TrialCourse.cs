using Bench.Core.Running;
using Bench.Core.Statistics;

namespace Bench.Reporting.Curves;

/// <summary>How a target's trials of a scenario go from second to second, each second as the block in the middle had it.</summary>
/// <param name="Levels">In the order of the scenario, those that were measured.</param>
public sealed record TrialCourse(string Scenario, string Target, IReadOnlyList<LevelCourse> Levels)
{
    /// <summary>By scenario and target, in the suite's order; a capacity's grid has none.</summary>
    public static IReadOnlyList<TrialCourse> All(RunManifest manifest, IReadOnlyList<TrialRecord> trials)
    {
        var valid = new ValidTrials(trials);
        return [.. from scenario in manifest.Suite.Scenarios
                   where scenario.Objective is null
                   from target in manifest.Suite.Targets
                   let levels = scenario.Levels
                       .Select((level, place) => LevelCourse.Of(scenario, place, valid.At(scenario.Id, target.Id, level)))
                       .Where(level => level.Points.Count > 0).ToArray()
                   where levels.Length > 0
                   select new TrialCourse(scenario.Id, target.Id, levels)];
    }
}
