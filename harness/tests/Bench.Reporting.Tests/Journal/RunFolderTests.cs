using System.Text.Json;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Reporting.Journal;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests.Journal;

public sealed class RunFolderTests : IDisposable
{
    private static readonly DateTimeOffset Started = new(2026, 11, 24, 3, 2, 3, TimeSpan.FromHours(2));

    private readonly TemporaryFolder parent = new();

    public void Dispose() => parent.Dispose();

    [Fact]
    public void A_folder_is_named_by_universal_time_and_suite() =>
        Assert.Equal("20261124T010203Z-quick", RunFolder.Create(parent.FullPath, "quick", Started).Id);

    [Fact]
    public void Two_runs_that_start_in_one_second_have_folders_of_their_own()
    {
        var ids = Enumerable.Range(0, 3).Select(_ => RunFolder.Create(parent.FullPath, "quick", Started).Id).ToArray();

        Assert.Equal(["20261124T010203Z-quick", "20261124T010203Z-quick-2", "20261124T010203Z-quick-3"], ids);
    }

    [Fact]
    public void A_manifest_is_read_back_the_same()
    {
        var folder = RunFolder.Create(parent.FullPath, "quick", Started);
        var manifest = SyntheticRun.Manifest();

        folder.WriteManifest(manifest);

        Assert.Equal(Text(manifest), Text(folder.ReadManifest()));
    }

    [Fact]
    public void A_folder_without_a_manifest_is_refused_with_what_to_do()
    {
        var problem = Problem(new RunFolder(parent.FullPath));

        Assert.Contains("manifest.json: no such file", problem, StringComparison.Ordinal);
        Assert.Contains("Name the folder of a run", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_of_another_version_is_refused()
    {
        var folder = RunFolder.Create(parent.FullPath, "quick", Started);
        folder.WriteManifest(SyntheticRun.Manifest() with { SchemaVersion = 7 });

        Assert.Contains("schema version 7, this harness reads 1", Problem(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_is_no_manifest_is_refused()
    {
        var folder = RunFolder.Create(parent.FullPath, "quick", Started);
        File.WriteAllText(folder.Manifest, "{\"schemaVersion\":1}");

        Assert.Contains("not a run's manifest", Problem(folder), StringComparison.Ordinal);
    }

    private static string Problem(RunFolder folder) =>
        Assert.Single(Assert.Throws<InvalidDefinitionException>(folder.ReadManifest).Problems);

    private static string Text(RunManifest manifest) => JsonSerializer.Serialize(manifest, RunJson.Line);
}
