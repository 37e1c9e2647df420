using System.Text.Json;
using Bench.Core.Running;
using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Charts;
using Bench.Reporting.Journal;
using Bench.Reporting.Page;
using Bench.Reporting.Pipeline;
using Bench.Reporting.Tables;

namespace Bench.Reporting;

/// <summary>
/// Rebuilds every report of a run from its manifest and journal: the same bytes whenever and wherever. Nothing here reads a
/// clock, a locale or the folder's place.
/// </summary>
public static class ReportWriter
{
    /// <summary>Writes analysis, tables, charts and pages into <paramref name="folder"/>, in place of earlier ones.</summary>
    /// <exception cref="InvalidDefinitionException">The manifest or the journal cannot be read.</exception>
    public static Report Write(RunFolder folder)
    {
        var report = Read(folder);
        TextFile.Write(folder.Analysis, JsonSerializer.Serialize(report.Analysis, RunJson.Document) + "\n");
        // Neither reads what the other writes, and there may be a CPU for each.
        var tables = Task.Run(() => WriteTables(folder, report));
        var charts = RunCharts.Of(report);
        WriteCharts(folder, charts);
        tables.GetAwaiter().GetResult();
        TextFile.Write(folder.ReportHtml, ReportPage.Of(report, charts));
        TextFile.Write(folder.ReportMarkdown, MarkdownReport.Of(report));
        TextFile.Write(folder.JUnit, JUnitReport.Of(report));
        return report;
    }

    /// <summary>The same figures without writing anything.</summary>
    /// <exception cref="InvalidDefinitionException">The manifest or the journal cannot be read.</exception>
    /// <exception cref="AlteredJournalException">They are not what the run has written.</exception>
    public static Report Read(RunFolder folder)
    {
        var manifest = folder.ReadManifest();
        RunSeal.RequireWhole(folder);
        var journal = JournalReader.Read(folder);
        var analysis = RunAnalysis.Analyse(manifest, journal.Trials, journal.Findings, ProbeJournal.Read(folder));
        return new Report(manifest, journal.Trials, analysis) { Journal = Path.GetFileName(JournalText.FileOf(folder.Trials)) };
    }

    private static void WriteTables(RunFolder folder, Report report)
    {
        TidyTable.Write(folder.Table("trials.csv"), TrialRows.Of(report.Manifest, report.Trials));
        TidyTable.Write(folder.Table("cells.csv"), report.Analysis.Cells.Select(CellRow.Of));
        TidyTable.Write(folder.Table("percentiles.csv"), report.Percentiles.SelectMany(PercentileRow.Of));
        TidyTable.Write(folder.Table("series.csv"), SeriesRow.Of(report.Trials));
        TidyTable.Write(folder.Table("comparisons.csv"), report.Analysis.Comparisons.Select(ComparisonRow.Of));
        TidyTable.Write(folder.Table("verdicts.csv"), VerdictRows.Of(report));
        if (report.Analysis.Engines.Count > 0) TidyTable.Write(folder.Table("second_opinions.csv"), report.Analysis.Engines.Select(SecondOpinionRow.Of));
        if (report.Manifest.Pilot is { Variants.Count: > 0 } pilot) TidyTable.Write(folder.Table("variants.csv"), VariantRow.Of(pilot));
        TidyTable.Write(folder.Table("findings.csv"), report.Analysis.Findings.Select(FindingRow.Of));
        if (report.Analysis.Canaries.Count > 0) TidyTable.Write(folder.Table("canaries.csv"), CanaryRow.Of(report));
        if (report.Analysis.Probes.Count > 0) TidyTable.Write(folder.Table("probes.csv"), report.Analysis.Probes.SelectMany(ProbeRow.Of));
        if (report.Analysis.Capacities.Count == 0) return;
        TidyTable.Write(folder.Table("capacities.csv"), report.Analysis.Capacities.Select(CapacityRow.Of));
        TidyTable.Write(folder.Table("capacity-blocks.csv"), report.Analysis.Capacities.SelectMany(BlockCapacityRow.Of));
        TidyTable.Write(folder.Table("capacity-ratios.csv"), report.Analysis.CapacityComparisons.Select(CapacityRatioRow.Of));
        TidyTable.Write(folder.Table("passes.csv"), report.Analysis.Capacities.SelectMany(PassRow.Of));
    }

    // A chart of an earlier build that is drawn no more must not stay behind.
    private static void WriteCharts(RunFolder folder, RunCharts charts)
    {
        Directory.CreateDirectory(folder.Charts);
        foreach (var old in Directory.EnumerateFiles(folder.Charts).Where(file => Path.GetExtension(file) is ".png" or ".svg")) File.Delete(old);
        foreach (var chart in charts.All) ChartFiles.Write(chart, folder.Charts);
    }
}
