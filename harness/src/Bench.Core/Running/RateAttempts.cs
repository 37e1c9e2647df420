using Bench.Core.Findings;
using Bench.Core.Planning;
using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>
/// What became of the rates of one trial of a capacity, and which of them are next: those that the instrument spoilt again (decision 0071), then those that
/// adjoin where the capacity does not lie among the measured ones (decision 0070).
/// </summary>
/// <param name="scenario">One with an objective.</param>
internal sealed class RateAttempts(Scenario scenario, LatencyObjective objective)
{
    /// <summary>
    /// From 0.27 to 3.5 of what the users were answered, who crowd a pool and are answered less than it would keep (decision 0120); a target whose capacity
    /// lies farther from it is given a bound.
    /// </summary>
    private const int MostExtensions = 8;

    private readonly List<Attempt> attempts = [];
    private int extensions;

    /// <summary>The rates as they count, in the order in which each was first measured.</summary>
    public IReadOnlyList<LevelRecord> Levels => [.. Last.Select(attempt => attempt.Record)];

    /// <summary>As they were measured before they were measured again.</summary>
    public IReadOnlyList<LevelRecord> Repeated => [.. Earlier.Select(attempt => attempt.Record)];

    /// <summary>Of earlier attempts the faults alone are told; a rate that stays spoilt voids the trial, unless the capacity is the same without it.</summary>
    public IReadOnlyList<Finding> Doubts
    {
        get
        {
            var spoilt = Last.Where(attempt => attempt.IsSpoilt).Select(attempt => attempt.Level.Value).ToArray();
            var faults = BlockCapacity.IsTheSameWithout(spoilt, Passes) ? FindingEffect.Withheld : FindingEffect.Void;
            return
            [
                .. Earlier.SelectMany(attempt => attempt.Faults).Select(fault => fault with { Effect = FindingEffect.Repeated }),
                .. Last.SelectMany(attempt => attempt.Doubts).Select(doubt => doubt.Effect == FindingEffect.Void ? doubt with { Effect = faults } : doubt),
            ];
        }
    }

    private IReadOnlyList<Attempt> Last => [.. attempts.GroupBy(attempt => attempt.Level).Select(tries => tries.Last())];

    private IEnumerable<Attempt> Earlier => attempts.Except(Last);

    private IReadOnlyList<(double RequestsPerSecond, bool Passed)> Passes =>
        [.. Last.Where(attempt => attempt.Counts).OrderBy(attempt => attempt.Level.Value)
            .Select(attempt => (attempt.Level.Value, ObjectiveOutcome.Of(objective, attempt.Record.Measured).IsMet))];

    /// <param name="doubts">All that is found about it.</param>
    public void Add(LevelRecord record, IReadOnlyList<Finding> doubts) => attempts.Add(new Attempt(record, doubts));

    /// <summary>What to measure after a round; nothing where the trial has all that it needs or may have.</summary>
    /// <param name="round">The rates that were measured last.</param>
    public IReadOnlyList<Level> After(IReadOnlyList<Level> round)
    {
        Level[] spoilt = [.. Last.Where(attempt => attempt.IsSpoilt && round.Contains(attempt.Level)).Select(attempt => attempt.Level)];
        // That is no odd moment: the trial is void as any other, and repeated when the machine may be quieter.
        if (attempts.Count == round.Count && 2 * spoilt.Length > round.Count) return [];
        Level[] again = [.. spoilt.Where(level => attempts.Count(attempt => attempt.Level == level) < Thresholds.MostAttempts)];
        return again.Length > 0 ? again : Beyond();
    }

    private IReadOnlyList<Level> Beyond() => Passes.Count == 0 || extensions++ == MostExtensions
        ? []
        : GridStretch.Beyond(scenario.Levels, [.. Last.Select(attempt => attempt.Level).OrderBy(level => level.Value)], Passes);

    private sealed record Attempt(LevelRecord Record, IReadOnlyList<Finding> Doubts)
    {
        public Level Level => Record.Measured.Level;

        public IEnumerable<Finding> Faults => Doubts.Where(doubt => doubt.Effect == FindingEffect.Void);

        public bool IsSpoilt => Faults.Any();

        public bool Counts => !Doubts.Any(doubt => doubt.Effect is FindingEffect.Void or FindingEffect.Withheld);
    }
}
