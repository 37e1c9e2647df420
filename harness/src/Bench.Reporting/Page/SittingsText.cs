using Bench.Core.Running;

namespace Bench.Reporting.Page;

/// <summary>When a run's trials were begun, for each session that measured some: pairs of one block must not lie days apart.</summary>
internal static class SittingsText
{
    public static string Of(IEnumerable<TrialRecord> trials)
    {
        string[] sittings = [.. trials.GroupBy(trial => trial.Session).OrderBy(sitting => sitting.Key).Select(Sitting)];
        return sittings.Length <= 1
            ? sittings.FirstOrDefault("nothing yet")
            : FormattableString.Invariant($"in {sittings.Length} sittings: {string.Join("; ", sittings)}");
    }

    private static string Sitting(IEnumerable<TrialRecord> trials)
    {
        var (first, last) = (trials.Min(trial => trial.StartedUtc).UtcDateTime, trials.Max(trial => trial.StartedUtc).UtcDateTime);
        var (from, to) = (trials.Min(trial => trial.Block), trials.Max(trial => trial.Block));
        var blocks = from == to ? FormattableString.Invariant($"block {from}") : FormattableString.Invariant($"blocks {from} to {to}");
        return FormattableString.Invariant($"{blocks} from {first:yyyy-MM-dd HH:mm} to {last:yyyy-MM-dd HH:mm} UTC");
    }
}
