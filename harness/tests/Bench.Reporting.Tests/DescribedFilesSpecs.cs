using System.Text.Json;
using System.Text.RegularExpressions;
using Bench.Reporting.Tables;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests;

/// <summary>The pages on files and columns say what there is, all of it and nothing else.</summary>
public partial class DescribedFilesSpecs(WrittenRun run) : IClassFixture<WrittenRun>
{
    private static readonly Dictionary<string, Type> Rows = new()
    {
        ["trials.csv"] = typeof(TrialRow),
        ["cells.csv"] = typeof(CellRow),
        ["percentiles.csv"] = typeof(PercentileRow),
        ["series.csv"] = typeof(SeriesRow),
        ["comparisons.csv"] = typeof(ComparisonRow),
        ["verdicts.csv"] = typeof(VerdictRow),
        ["findings.csv"] = typeof(FindingRow),
        ["capacities.csv"] = typeof(CapacityRow),
        ["capacity-blocks.csv"] = typeof(BlockCapacityRow),
        ["capacity-ratios.csv"] = typeof(CapacityRatioRow),
        ["passes.csv"] = typeof(PassRow),
        ["canaries.csv"] = typeof(CanaryRow),
        ["second_opinions.csv"] = typeof(SecondOpinionRow),
        ["probes.csv"] = typeof(ProbeRow),
        ["variants.csv"] = typeof(VariantRow),
    };

    private static readonly Dictionary<string, string[]> Columns = Sections("columns.md");
    private static readonly Dictionary<string, string[]> Fields = Sections("files.md");

    public static TheoryData<string> Tables => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Columns_are_described_in_the_order_in_which_they_stand(string table)
    {
        Assert.Equal(TidyTable.Header(Rows[table]), Columns[table]);
    }

    [Fact]
    public void Every_table_has_its_section_and_every_section_its_table()
    {
        var written = Directory.GetFiles(run.Folder.FullPath, "*.csv").Select(file => Path.GetFileName(file)).ToArray();

        Assert.NotEmpty(written);
        Assert.Equal(Rows.Keys.Order(), Columns.Keys.Order());
        Assert.Subset(Rows.Keys.ToHashSet(), written.ToHashSet());
    }

    [Fact]
    public void Every_file_of_a_run_is_named()
    {
        var page = Page("files.md");

        Assert.All(
            Directory.GetFileSystemEntries(run.Folder.FullPath).Select(entry => Path.GetFileName(entry)),
            name => Assert.Contains("`" + name, page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_field_of_the_JSON_files_is_described_and_no_other()
    {
        var trial = JsonDocument.Parse(File.ReadLines(run.Folder.Trials).First()).RootElement;

        Assert.Equal(Names(Json(run.Folder.Manifest)), Described("manifest.json"));
        Assert.Equal(Names(Json(run.Folder.Analysis)), Described("analysis.json"));
        Assert.Equal(Names(trial), Described("trials.jsonl").Select(field => field.Split("[]")[0]).Distinct().Order());
        Assert.Equal(
            Names(trial.GetProperty("levels")[0]).Select(name => "levels[]." + name),
            Described("trials.jsonl").Where(field => field.StartsWith("levels", StringComparison.Ordinal)));
    }

    private static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(file)).RootElement;

    private static IEnumerable<string> Names(JsonElement element) =>
        element.EnumerateObject().Select(member => member.Name).Where(name => name != "schemaVersion").Order();

    private static IEnumerable<string> Described(string file) => Fields[file].Order();

    private static string Page(string name) => File.ReadAllText(Path.Combine(TestPlaces.Repository, "harness", "docs", name));

    /// <summary>By the file that a section is about: what the first cells of its table name.</summary>
    private static Dictionary<string, string[]> Sections(string page) => Section().Matches(Page(page)).ToDictionary(
        section => section.Groups["file"].Value,
        section => FirstCell().Matches(section.Groups["text"].Value)
            .SelectMany(cell => Quoted().Matches(cell.Value))
            .Select(name => name.Groups["name"].Value)
            .ToArray());

    [GeneratedRegex(@"^## `(?<file>[^`]+)`\n(?<text>.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^\| `[^|]*\|", RegexOptions.Multiline)]
    private static partial Regex FirstCell();

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Quoted();
}
