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
        var doubts = string.Join("; ", record.Findings
            .Where(finding => finding.Effect is FindingEffect.Void or FindingEffect.Result)
            .Select(finding => $"{finding.Kind}: {finding.Evidence}"));
        return (record.IsVoid, doubts) switch
        {
            (true, _) => $"void, {doubts}",
            (_, "") => levels,
            _ => $"{levels} [{doubts}]",
        };
    }
}
