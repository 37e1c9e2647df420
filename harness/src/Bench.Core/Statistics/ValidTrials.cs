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

    /// <summary>The same for CPU time a request, which is all that may be told where services contend with the engine (METHOD.md M10).</summary>
    public IReadOnlyList<(int Block, LevelRecord Record)> WithCpuTimeAt(string scenario, string target, Level level) =>
        [.. from trial in byPlace[(scenario, target)]
            from record in trial.Levels
            where record.Measured.Level == level && !trial.HasInstrumentFault && HasCpuTime(trial, level)
            orderby trial.Block
            select (trial.Block, record)];

    /// <summary>
    /// Blocks in which a level has no figure for what the target did (decision 0087): it ended or fell silent, gave no valid answer, or was too slow for as
    /// many as a closed window needs. Of these a figure would have been worse than those that are there.
    /// </summary>
    public IReadOnlyList<int> LostToTargetAt(string scenario, string target, Level level)
    {
        var measured = At(scenario, target, level).Where(block => block.Record.Measured.CompletedInWindow > 0).Select(block => block.Block).ToHashSet();
        return [.. from trial in byPlace[(scenario, target)]
                   where !measured.Contains(trial.Block)
                   let record = trial.Levels.FirstOrDefault(record => record.Measured.Level == level)
                   where EndedIn(trial, record) || record?.Measured.CompletedInWindow == 0 || IsTooSlow(trial, record)
                   orderby trial.Block
                   select trial.Block];
    }

    /// <summary>Blocks in which the target ended, or never answered.</summary>
    public IEnumerable<int> WithDeath(string scenario, string target) =>
        byPlace[(scenario, target)].Where(trial => trial.HasDeath).Select(trial => trial.Block);

    /// <summary>Blocks in which the level was measured, whether its figures count or not.</summary>
    public int BlocksWith(string scenario, string target, Level level) =>
        byPlace[(scenario, target)].Count(trial => trial.Levels.Any(record => record.Measured.Level == level));

    /// <summary>True where a finding asks that the figures of this level, or of the whole trial, are not reported.</summary>
    public static bool IsWithheld(TrialRecord trial, Level level) => trial.Findings.Any(finding =>
        finding.Effect == FindingEffect.Withheld && IsAbout(finding, level));

    /// <summary>True where CPU time a request is reported all the same: its services were in the way of the load, not of the count.</summary>
    public static bool HasCpuTime(TrialRecord trial, Level level) => !trial.Findings.Any(finding =>
        finding is { Effect: FindingEffect.Withheld, Kind: not FindingKind.ServicesContend } && IsAbout(finding, level));

    // Levels before it were whole; what they lack, the instrument took.
    private static bool EndedIn(TrialRecord trial, LevelRecord? record) =>
        trial.HasDeath && (record is null || (ReferenceEquals(record, trial.Levels[^1]) && IsWithheld(trial, record.Measured.Level)));

    // Short in time alone is a window that the scenario made so.
    private static bool IsTooSlow(TrialRecord trial, LevelRecord? record) =>
        record is { Measured: { Level: ClosedLevel, CompletedInWindow: < Thresholds.FewestCompletions } measured }
        && trial.Findings.Any(finding => finding.Kind == FindingKind.TooShort && IsAbout(finding, measured.Level));

    private static bool IsAbout(Finding finding, Level level) => finding.Level is null || finding.Level == level;
}
