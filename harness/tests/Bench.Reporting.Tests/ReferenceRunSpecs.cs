using Bench.Reporting.Journal;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests;

/// <summary>The committed runs to read are what this build makes of their journals: whoever changes a report rebuilds them.</summary>
public class ReferenceRunSpecs
{
    private const string Remedy = "differs from what this build makes of it: rebuild it with 'bench report results/reference/<suite>' and look at it";

    public static TheoryData<string> Suites => TestPlaces.CommittedSuites;

    [Theory]
    [MemberData(nameof(Suites))]
    public void Its_reports_are_rebuilt_byte_for_byte(string suite)
    {
        var reference = TestPlaces.Committed(suite);
        using var parent = new TemporaryFolder();
        var copy = Path.Combine(parent.FullPath, "reference");
        TestPlaces.CopyCommitted(suite, copy);

        ReportWriter.Write(new RunFolder(copy));

        // The page of a long run is too large to commit, and is made when somebody wants to read it.
        Assert.Empty(Names(copy).Except(Names(reference)).Except(["report.html"]));
        Assert.Empty(Names(reference).Except(Names(copy)));

        Assert.All(Names(reference), name =>
            Assert.True(
                File.ReadAllBytes(Path.Combine(reference, name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(copy, name))), $"{name} {Remedy}"));
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Its_claims_have_the_digests_that_the_run_began_with(string suite) =>
        Assert.All(
            new RunFolder(TestPlaces.Committed(suite)).ReadManifest().Claims!,
            claim => Assert.False(
                claim.IsChanged,
                $"{claim.Claim.Id}: what a claim computes has changed its digest, so that every older run's verdicts seem to have been changed"));

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal);
}
