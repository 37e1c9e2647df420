using Bench.Reporting.Journal;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests;

/// <summary>The committed run to read is what this build makes of its journal: whoever changes a report rebuilds it.</summary>
public class ReferenceRunSpecs
{
    private const string Remedy = "differs from what this build makes of results/reference: rebuild it with 'bench report results/reference' and look at it";

    [Fact]
    public void Its_reports_are_rebuilt_byte_for_byte()
    {
        using var parent = new TemporaryFolder();
        var copy = Path.Combine(parent.FullPath, "reference");
        foreach (var file in Directory.EnumerateFiles(Reference, "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(copy, Path.GetRelativePath(Reference, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }

        ReportWriter.Write(new RunFolder(copy));

        Assert.Equal(Names(Reference), Names(copy));
        Assert.All(Names(Reference), name =>
            Assert.True(
                File.ReadAllBytes(Path.Combine(Reference, name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(copy, name))), $"{name} {Remedy}"));
    }

    [Fact]
    public void Its_claims_have_the_digests_that_the_run_began_with() =>
        Assert.All(
            new RunFolder(Reference).ReadManifest().Claims!,
            claim => Assert.False(
                claim.IsChanged,
                $"{claim.Claim.Id}: what a claim computes has changed its digest, so that every older run's verdicts seem to have been changed"));

    private static string Reference => TestPlaces.ReferenceRun;

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal);
}
