using System.Text.Json;
using System.Text.Json.Nodes;
using Bench.Core.Running;
using Bench.Reporting;
using Bench.Reporting.Journal;

namespace Bench.EndToEnd.Tests;

/// <summary>What a run must hold in the end, however often it was interrupted.</summary>
internal static class WholeRun
{
    /// <summary>
    /// Each planned trial was measured, and the analysis has the form of one of a run that nothing disturbed:
    /// a cell for each place of the plan, with all its blocks.
    /// </summary>
    public static void MustBe(string folder)
    {
        var manifest = Json(folder, "manifest.json");
        var analysis = Json(folder, "analysis.json");
        var journal = File.ReadAllLines(Path.Combine(folder, "trials.jsonl")).Select(line => JsonNode.Parse(line)!.AsObject()).ToArray();

        Assert.Equal(Numbers(manifest["plan"]!, "sequence"), journal.Select(trial => (int)trial["sequence"]!).Distinct().Order());
        Assert.Equal(Undisturbed().Select(part => part.Key), analysis.Select(part => part.Key));
        Assert.Equal(
            Places(manifest),
            analysis["cells"]!.AsArray()
                .Select(cell => Place(cell!["scenario"], cell["target"], cell["level"]))
                .Order(StringComparer.Ordinal));
        Assert.All(Numbers(analysis["cells"]!, "plannedBlocks"), blocks => Assert.Equal((int)manifest["suite"]!["blocks"]!, blocks));
        Assert.All(
            ["report.html", "report.md", "junit.xml", "cells.csv", "trials.csv"],
            file => Assert.True(new FileInfo(Path.Combine(folder, file)).Length > 0, file));
    }

    /// <summary>Analysed now: the committed analysis may be an older harness's.</summary>
    private static JsonObject Undisturbed() =>
        JsonSerializer.SerializeToNode(ReportWriter.Read(new RunFolder(ReferenceRun.Folder)).Analysis, RunJson.Document)!.AsObject();

    /// <summary>What the plan holds: a suite may leave a target out of a scenario, and so may a pilot.</summary>
    private static IEnumerable<string> Places(JsonNode manifest) =>
        (from planned in manifest["plan"]!.AsArray().Select(trial => (Scenario: (string)trial!["scenario"]!, Target: (string)trial["target"]!)).Distinct()
         from scenario in manifest["suite"]!["scenarios"]!.AsArray()
         where (string)scenario!["id"]! == planned.Scenario
         from level in scenario["levels"]!.AsArray()
         select Place(planned.Scenario, planned.Target, level)).Order(StringComparer.Ordinal);

    private static string Place(object? scenario, object? target, JsonNode? level) => $"{scenario} {target} {level!.ToJsonString()}";

    private static IEnumerable<int> Numbers(JsonNode list, string name) => list.AsArray().Select(item => (int)item![name]!);

    private static JsonObject Json(string folder, string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, file)))!.AsObject();
}
