using Bench.Core.Findings;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Statistics;

/// <summary>The trials that count: the last attempt at each planned trial, unless an instrument fault voided that one too.</summary>
public sealed class ValidTrials
{
    private readonly ILookup<(string Scenario, string Target), TrialRecord> byPlace;

    public ValidTrials(IEnumerable<TrialRecord> trials)
    {
        All = [.. trials.GroupBy(trial => trial.Sequence)
            .Select(attempts => attempts.MaxBy(trial => trial.Attempt)!)
            .Where(trial => !trial.IsVoid)
            .OrderBy(trial => trial.Sequence)];
        byPlace = All.ToLookup(trial => (trial.Scenario, trial.Target));
    }

    public IReadOnlyList<TrialRecord> All { get; }

    public IReadOnlyList<TrialRecord> Of(string scenario, string target) => [.. byPlace[(scenario, target)]];

    /// <summary>What was measured at one level, by block; trials that died before it or whose figures are withheld are left out.</summary>
    public IReadOnlyList<(int Block, LevelRecord Record)> At(string scenario, string target, Level level) =>
        [.. from trial in byPlace[(scenario, target)]
            from record in trial.Levels
            where record.Measured.Level == level && !trial.HasInstrumentFault && !IsWithheld(trial, level)
            orderby trial.Block
            select (trial.Block, record)];

    /// <summary>Blocks in which the level was measured, whether its figures count or not.</summary>
    public int BlocksWith(string scenario, string target, Level level) =>
        byPlace[(scenario, target)].Count(trial => trial.Levels.Any(record => record.Measured.Level == level));

    /// <summary>True where a finding asks that the figures of this level, or of the whole trial, are not reported.</summary>
    public static bool IsWithheld(TrialRecord trial, Level level) => trial.Findings.Any(finding =>
        finding.Effect == FindingEffect.Withheld && (finding.Level is null || finding.Level == level));
}
