using System.IO.Compression;
using Bench.Core.Findings;
using Bench.Core.Probing;
using Bench.Core.Suites;
using Bench.Reporting.Journal;
using Bench.Reporting.Redacting;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests.Journal;

/// <summary>What a run's files held when it ended, and what becomes of it where they do not any more.</summary>
public sealed class RunSealTests : IDisposable
{
    private static readonly Finding Doubt = new(FindingKind.Errors, FindingEffect.Shown, null, "as /home/alice/log tells", "Look there.");

    private readonly TemporaryFolder parent = new();
    private readonly RunFolder folder;

    public RunSealTests()
    {
        folder = RunFolder.Create(parent.FullPath, "test", new DateTimeOffset(2026, 11, 24, 1, 2, 3, TimeSpan.Zero));
        folder.WriteManifest(SyntheticRun.Manifest());
        using (var journal = JournalWriter.Open(folder))
            foreach (var trial in SyntheticRun.Trials().Take(3)) journal.Append(trial with { Findings = [Doubt] });
        ProbeJournal.Append(folder, new ProbeResult(ProbeResult.CurrentSchemaVersion, "swagger-ui", false, "No page was found.", []));
        RunSeal.Write(folder);
    }

    public void Dispose() => parent.Dispose();

    [Fact]
    public void A_run_that_nobody_touched_is_whole() => RunSeal.RequireWhole(folder);

    [Theory]
    [InlineData("trials.jsonl", "\n", "")]
    [InlineData("probes.jsonl", "\"holds\":false", "\"holds\":true")]
    [InlineData("manifest.json", "\"blocks\": ", "\"blocks\": 1")]
    public void What_was_changed_is_told(string file, string text, string other)
    {
        var path = Path.Combine(folder.FullPath, file);
        var before = File.ReadAllText(path);
        var at = before.LastIndexOf(text, StringComparison.Ordinal);
        File.WriteAllText(path, before[..at] + other + before[(at + text.Length)..]);

        Assert.Contains(file, Assert.Throws<AlteredJournalException>(() => ReportWriter.Read(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_a_last_line_that_is_missing()
    {
        File.WriteAllLines(folder.Trials, File.ReadAllLines(folder.Trials)[..^1]);

        Assert.Throws<AlteredJournalException>(() => RunSeal.RequireWhole(folder));
    }

    [Fact]
    public void So_is_a_journal_without_its_checksums()
    {
        File.WriteAllLines(folder.Trials, File.ReadAllLines(folder.Trials).Select(JournalChain.Unsealed));

        Assert.Throws<AlteredJournalException>(() => RunSeal.RequireWhole(folder));
    }

    [Fact]
    public void So_is_a_file_that_was_removed_or_added()
    {
        File.Delete(folder.Probes);
        Assert.Contains("probes.jsonl", Assert.Throws<AlteredJournalException>(() => RunSeal.RequireWhole(folder)).Message, StringComparison.Ordinal);

        RunSeal.Write(folder);
        File.Copy(folder.Trials, folder.Pilot);
        Assert.Contains("pilot.jsonl", Assert.Throws<AlteredJournalException>(() => RunSeal.RequireWhole(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_goes_on_or_was_killed_has_none()
    {
        RunSeal.Break(folder);
        File.AppendAllText(folder.Trials, "{\"half a");

        RunSeal.RequireWhole(folder);
    }

    [Fact]
    public void One_of_another_version_is_refused()
    {
        File.WriteAllText(folder.Seal, File.ReadAllText(folder.Seal).Replace("\"schemaVersion\": 1", "\"schemaVersion\": 99", StringComparison.Ordinal));

        Assert.Contains(
            "schema version 99",
            Assert.Single(Assert.Throws<InvalidDefinitionException>(() => RunSeal.RequireWhole(folder)).Problems),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_journal_is_the_same_and_no_trial_is_added_to_it()
    {
        var trials = JournalReader.Read(folder).Trials.Select(trial => trial.Sequence).ToArray();
        Pack();

        RunSeal.RequireWhole(folder);
        Assert.Equal(trials, JournalReader.Read(folder).Trials.Select(trial => trial.Sequence));
        Assert.Equal("trials.jsonl.gz", ReportWriter.Read(folder).Journal);
        Assert.Contains(
            "gunzip", Assert.Single(Assert.Throws<InvalidDefinitionException>(() => JournalWriter.Open(folder)).Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Redacted_it_is_sealed_anew_packed_or_not(bool packed)
    {
        if (packed) Pack();

        RedactedFolder.Write(folder, new Redaction(new OwnerNames(["vm"], ["alice"], ["/home/alice"])));

        RunSeal.RequireWhole(folder);
        Assert.Equal(packed, JournalText.IsPacked(folder.Trials));
        Assert.All(JournalReader.Read(folder).Trials, trial => Assert.Equal("as ~/log tells", Assert.Single(trial.Findings).Evidence));
    }

    private void Pack()
    {
        using (var packed = new GZipStream(File.Create(JournalText.Packed(folder.Trials)), CompressionLevel.Optimal))
            packed.Write(File.ReadAllBytes(folder.Trials));
        File.Delete(folder.Trials);
    }
}
