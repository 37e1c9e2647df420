using Bench.Core.Statistics;
using Bench.Reporting;
using Bench.Reporting.Journal;
using Bench.Reporting.Pipeline;

namespace Bench.Cli.Running;

/// <summary>How a run ends: what was found, where the report is, and whether all that was planned is there.</summary>
internal static class Conclusion
{
    /// <param name="isWhole">False where the time ended first.</param>
    public static ExitCode Of(RunFolder folder, Report report, bool isWhole)
    {
        foreach (var line in ReportSummary.Lines(report)) Console.Out.WriteLine(line);
        Console.Out.WriteLine($"report: {Shown(folder.ReportHtml)}");
        Annotate(report);
        var remedy = report.Manifest.IsResumable
            ? $"'bench run --resume {Shown(folder.FullPath)}' measures the rest"
            : "a larger --budget has room for it in a new run";
        if (!isWhole) Console.Error.WriteLine($"bench: the time ended before the last block; {remedy}.");
        return HasAllBlocks(report.Analysis) ? ExitCode.Done : ExitCode.TooLittleValid;
    }

    private static bool HasAllBlocks(Analysis analysis) =>
        analysis.RequiredCells.All(cell => cell.ValidBlocks >= cell.PlannedBlocks)
            && analysis.Capacities.All(capacity => capacity.ValidBlocks >= capacity.PlannedBlocks);

    /// <summary>Where GitHub Actions runs this, it shows each doubt on the run's page.</summary>
    public static void Annotate(Report report)
    {
        if (Environment.GetEnvironmentVariable(GitHubAnnotations.Variable) != "true") return;
        foreach (var line in GitHubAnnotations.Of(report)) Console.Error.WriteLine(line);
    }

    public static string Shown(string path) => Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
}
