using Bench.Core.Findings;
using Bench.Core.Probing;
using Bench.Core.Running;
using Bench.Reporting.Journal;
using Bench.Reporting.Redacting;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests.Redacting;

public sealed class RedactedFolderTests : IDisposable
{
    private const string Secret = "alice at vm, in /home/alice/service";

    private static readonly Redaction Redaction = new(new OwnerNames(["vm"], ["alice"], ["/home/alice"]));

    private readonly TemporaryFolder parent = new();

    public void Dispose() => parent.Dispose();

    [Fact]
    public void No_file_of_a_run_names_its_owner_any_more()
    {
        var folder = SyntheticRun.Write(parent.FullPath, Telling);
        Plant(folder);
        Assert.NotEmpty(FilesThatTell(folder));

        RedactedFolder.Write(folder, Redaction);
        ReportWriter.Write(folder);

        Assert.Empty(FilesThatTell(folder));
        Assert.Contains("[user] at [host], in ~/service", File.ReadAllText(folder.ReportHtml), StringComparison.Ordinal);
        Assert.Equal("~/my-suite.yaml", folder.ReadManifest().Suite.File);
    }

    [Fact]
    public void Manifest_and_journal_are_written_as_they_would_be_redacted_later()
    {
        var later = SyntheticRun.Write(parent.FullPath, Telling, changeTrial: Telling);
        var manifest = later.ReadManifest();
        var atOnce = new RunFolder(Directory.CreateDirectory(Path.Combine(parent.FullPath, "at-once")).FullName) { Redaction = Redaction };
        atOnce.WriteManifest(manifest);
        using (var journal = JournalWriter.Open(atOnce))
        {
            foreach (var trial in SyntheticRun.Trials()) journal.Append(Telling(trial));
        }

        ProbeJournal.Append(atOnce, new ProbeResult(ProbeResult.CurrentSchemaVersion, "swagger-ui", true, Secret, []));

        Assert.Empty(FilesThatTell(atOnce));
        RedactedFolder.Write(later, Redaction);
        Assert.Equal(File.ReadAllText(later.Manifest), File.ReadAllText(atOnce.Manifest));
        Assert.Equal(File.ReadLines(later.Trials).SkipLast(1), File.ReadLines(atOnce.Trials));
    }

    [Fact]
    public void A_run_without_such_names_keeps_every_byte()
    {
        var folder = SyntheticRun.Write(parent.FullPath);
        var before = Contents(folder);

        RedactedFolder.Write(folder, new Redaction(new OwnerNames(["no-such-host"], ["nobody-here"], ["/nowhere"])));

        Assert.Equal(before, Contents(folder));
    }

    [Fact]
    public void Bytes_that_are_no_text_stay_as_they_are()
    {
        var folder = SyntheticRun.Write(parent.FullPath);
        var log = Path.Combine(Directory.CreateDirectory(folder.Logs).FullName, "a.log");
        File.WriteAllBytes(log, [0xff, 0x00, .. "alice"u8, 0xfe]);

        RedactedFolder.Write(folder, Redaction);

        Assert.Equal([0xff, 0x00, .. "[user]"u8, 0xfe], File.ReadAllBytes(log));
    }

    private static RunManifest Telling(RunManifest manifest) => manifest with
    {
        ContainerEngine = Secret,
        Suite = manifest.Suite with
        {
            File = "/home/alice/my-suite.yaml",
            Targets = [.. manifest.Suite.Targets.Select(target => target with { Folder = "../../home/alice/service" })],
        },
    };

    private static TrialRecord Telling(TrialRecord trial) =>
        trial with { Findings = [.. trial.Findings, new Finding(FindingKind.Errors, FindingEffect.Shown, null, Secret, Secret)] };

    /// <summary>In a finding, in a trial that was cut short, in a log and in a probe's evidence.</summary>
    private static void Plant(RunFolder folder)
    {
        var trials = JournalReader.Read(folder).Trials;
        File.Delete(folder.Trials);
        using (var journal = JournalWriter.Open(folder))
        {
            foreach (var trial in trials) journal.Append(Telling(trial));
        }

        File.AppendAllText(folder.Trials, "{\"evidence\":\"" + Secret);
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(folder.Logs).FullName, "fastapi-001.log"), Secret);
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Evidence, "generated-docs")).FullName, "openapi.json"), Secret);
    }

    private static IEnumerable<string> FilesThatTell(RunFolder folder) => Files(folder)
        .Where(file => Path.GetExtension(file) != ".png")
        .Where(file => new[] { "alice", " vm" }.Any(name => File.ReadAllText(file).Contains(name, StringComparison.Ordinal)));

    private static IReadOnlyList<string> Contents(RunFolder folder) =>
        [.. Files(folder).Select(file => file + Convert.ToBase64String(File.ReadAllBytes(file)))];

    private static IEnumerable<string> Files(RunFolder folder) =>
        Directory.EnumerateFiles(folder.FullPath, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
