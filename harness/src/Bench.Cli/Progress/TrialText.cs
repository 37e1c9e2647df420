using System.Globalization;
using Bench.Core.Findings;
using Bench.Core.Running;

namespace Bench.Cli.Progress;

/// <summary>A finished trial in one line.</summary>
internal static class TrialText
{
    public static string Heading(PlannedTrial trial, int of, int attempt) =>
        $"{trial.Sequence}/{of} block {trial.Block} {trial.Scenario} {trial.Target}{(attempt > 1 ? $" (attempt {attempt})" : "")}";

    public static string Outcome(TrialRecord record)
    {
        var levels = string.Join("  ", record.Levels.Select(level => string.Create(CultureInfo.InvariantCulture,
            $"{level.Measured.Level.Value:0} {level.Measured.Level.Unit}: {level.Measured.RequestsPerSecond:#,0} req/s")));
        string[] doubts = [.. record.Findings
            .Where(finding => finding.Effect is FindingEffect.Void or FindingEffect.Result)
            .OrderBy(finding => finding.Effect)
            .Select(finding => $"{finding.Kind}: {finding.Evidence}")];
        var doubt = doubts.Length > 1 ? $"{doubts[0]}, and {doubts.Length - 1} more" : doubts.FirstOrDefault();
        return (record.IsVoid, doubt) switch
        {
            (true, _) => $"void, {doubt}",
            (_, null) => levels,
            _ => $"{levels} [{doubt}]",
        };
    }
}
