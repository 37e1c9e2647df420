using System.Text.Json;
using Bench.Cli.Tables;
using Bench.Core.Gating;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Reporting;
using Bench.Reporting.Journal;

namespace Bench.Cli.Comparing;

/// <summary>Reads the runs, refuses what cannot be compared, and says what every figure did.</summary>
internal static class CompareSession
{
    private const string Remedy = "To compare versions, measure both in one run: bench run --against GIT_REF.";

    /// <exception cref="InvalidDefinitionException">A folder is no run, or the runs cannot be compared: every reason.</exception>
    public static ExitCode Run(IReadOnlyList<string> folders, bool json)
    {
        RequireDistinct(folders);
        Report[] runs = [.. folders.Select(folder => ReportWriter.Read(new RunFolder(folder)))];
        var (outcome, differences) = HoldsBothVersions(runs[0]) ? OneJob(runs) : Across(runs);
        if (json) Console.Out.WriteLine(JsonSerializer.Serialize(ComparisonDocument.Of(outcome, differences), RunJson.Document));
        else ComparisonPage.Write(new Page(Console.Out), outcome, differences);
        return CodeOf(outcome);
    }

    internal static ExitCode CodeOf(GateOutcome outcome) => outcome switch
    {
        { Regressions.Count: > 0 } => ExitCode.GateFailed,
        { TooFewBlocks.Count: > 0 } => ExitCode.TooLittleValid,
        _ => ExitCode.Done,
    };

    private static void RequireDistinct(IReadOnlyList<string> folders)
    {
        string[] twice = [.. folders
            .GroupBy(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))
            .Where(same => same.Count() > 1)
            .Select(same => same.First())];
        if (twice.Length > 0)
            throw new InvalidDefinitionException([.. twice.Select(folder => $"{folder} is named twice: a run confirms nothing of itself. Leave it out.")]);
    }

    private static bool HoldsBothVersions(Report run) => run.Manifest.Suite.Targets.Any(target => target.IsBase);

    private static (GateOutcome, IReadOnlyList<string>) OneJob(Report[] runs)
    {
        var single = runs.Where(run => !HoldsBothVersions(run)).ToArray();
        if (single.Length > 0)
            throw new InvalidDefinitionException(
                [.. single.Select(run => $"{Id(run)} has one version of the targets, and {Id(runs[0])} has two: compare runs of one kind.")]);
        return (new GateOutcome([.. runs.Select(run => RunComparison.InOneJob(run.Manifest, run.Analysis))]), []);
    }

    private static (GateOutcome, IReadOnlyList<string>) Across(Report[] runs)
    {
        if (runs.Length == 1)
            throw new InvalidDefinitionException([$"{Id(runs[0])} has one version of the targets. Name a later run too. {Remedy}"]);
        string[] problems =
        [
            .. runs.Skip(1).Where(HoldsBothVersions).Select(run => $"{Id(run)} has two versions of the targets: compare it alone."),
            .. runs.Skip(1).SelectMany(run => Obstacles(runs[0], run)),
        ];
        if (problems.Length > 0) throw new InvalidDefinitionException(problems);
        return (
            new GateOutcome([.. runs.Skip(1).Select(run => RunComparison.Across(runs[0].Manifest, runs[0].Analysis, run.Manifest, run.Analysis))]),
            [.. runs.Skip(1).SelectMany(run => Likeness.Differences(runs[0].Manifest, run.Manifest)).Distinct()]);
    }

    private static IEnumerable<string> Obstacles(Report original, Report changed) => Likeness
        .Obstacles(original.Manifest, original.Trials, changed.Manifest, changed.Trials)
        .Select(obstacle => $"{Id(original)} and {Id(changed)} cannot be compared: {obstacle}. {Remedy}");

    private static string Id(Report run) => run.Manifest.RunId;
}
