using System.Text.Json;
using Bench.Core.Findings;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Reporting.Journal;
using Bench.Reporting.Tests.Synthetic;

namespace Bench.Reporting.Tests.Journal;

public sealed class JournalTests : IDisposable
{
    private static readonly IReadOnlyList<TrialRecord> Trials = [.. SyntheticRun.Trials().Take(3)];

    private readonly TemporaryFolder parent = new();
    private readonly RunFolder folder;

    public JournalTests() => folder = RunFolder.Create(parent.FullPath, "test", new DateTimeOffset(2026, 11, 24, 1, 2, 3, TimeSpan.Zero));

    public void Dispose() => parent.Dispose();

    [Fact]
    public void What_is_appended_is_read_back_the_same()
    {
        Append(Trials);

        var journal = JournalReader.Read(folder);

        Assert.Equal(Trials.Select(Line), journal.Trials.Select(Line));
        Assert.Empty(journal.Findings);
    }

    [Fact]
    public void A_trial_can_be_read_before_the_writer_is_closed()
    {
        using var writer = JournalWriter.Open(folder);

        writer.Append(Trials[0]);

        Assert.Equal(Line(Trials[0])[..^1], ReadWhileOpen()[..(Line(Trials[0]).Length - 1)]);
        Assert.EndsWith("\"}\n", ReadWhileOpen(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unfinished_last_line_is_left_out_with_a_finding()
    {
        Append(Trials);
        File.AppendAllText(folder.Trials, Line(Trials[0])[..100]);

        var journal = JournalReader.Read(folder);

        Assert.Equal(3, journal.Trials.Count);
        var finding = Assert.Single(journal.Findings);
        Assert.Equal(FindingKind.JournalCutShort, finding.Kind);
        Assert.Contains("line 4 ", finding.Evidence, StringComparison.Ordinal);
        Assert.Contains("the trials before it are whole", finding.Advice, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Appending_after_a_crash_does_not_glue_a_trial_to_the_unfinished_line()
    {
        Append(Trials.Take(2));
        File.AppendAllText(folder.Trials, Line(Trials[2])[..100]);

        Append(Trials.Skip(2));

        var journal = JournalReader.Read(folder);
        Assert.Equal(Trials.Select(Line), journal.Trials.Select(Line));
        Assert.Empty(journal.Findings);
    }

    [Fact]
    public void A_damaged_line_in_the_middle_is_an_error_that_names_the_line()
    {
        File.WriteAllText(folder.Trials, Line(Trials[0]) + "\n" + Line(Trials[1])[..100] + "\n" + Line(Trials[2]) + "\n");

        var problem = Assert.Single(Assert.Throws<InvalidDefinitionException>(() => JournalReader.Read(folder)).Problems);

        Assert.Contains("trials.jsonl, line 2: not a trial", problem, StringComparison.Ordinal);
        Assert.Contains("cut the file before this line", problem, StringComparison.Ordinal);
    }

    public static TheoryData<string, Func<string[], string[]>> Alterations => new()
    {
        { "line 2", lines => [lines[0], lines[1].Replace("\"attempt\":1", "\"attempt\":2", StringComparison.Ordinal), lines[2]] },
        { "line 1", lines => [lines[0].Replace("\"target\":\"", "\"target\":\"x", StringComparison.Ordinal), lines[1], lines[2]] },
        { "line 2", lines => [lines[0], lines[2]] },
        { "line 1", lines => [lines[1], lines[2]] },
        { "line 2", lines => [lines[0], lines[2], lines[1]] },
        { "line 4", lines => [.. lines, lines[1]] },
        { "line 4", lines => [.. lines, Line(Trials[1])] },
        { "line 1", lines => [JournalChain.Unsealed(lines[0]), lines[1], lines[2]] },
    };

    [Theory]
    [MemberData(nameof(Alterations))]
    public void A_line_that_was_changed_moved_added_or_taken_out_is_told(string where, Func<string[], string[]> alter)
    {
        Append(Trials);
        var lines = File.ReadAllLines(folder.Trials);
        File.WriteAllLines(folder.Trials, alter(lines));

        Assert.Contains(where + ":", Assert.Throws<AlteredJournalException>(() => JournalReader.Read(folder)).Message, StringComparison.Ordinal);

        File.WriteAllLines(folder.Trials, lines);
        Assert.Equal(3, JournalReader.Read(folder).Trials.Count);
    }

    [Fact]
    public void A_journal_from_before_there_were_checksums_is_read_and_gone_on_with_as_it_is()
    {
        File.WriteAllLines(folder.Trials, Trials.Take(2).Select(Line));

        Append(Trials.Skip(2));

        Assert.Equal(Trials.Select(Line), JournalReader.Read(folder).Trials.Select(Line));
        Assert.DoesNotContain("\"chain\"", File.ReadAllText(folder.Trials), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_is_resumed_goes_on_with_its_checksums()
    {
        foreach (var trial in Trials) Append([trial]);
        var atATime = File.ReadAllText(folder.Trials);
        File.Delete(folder.Trials);

        Append(Trials);

        Assert.Equal(File.ReadAllText(folder.Trials), atATime);
        Assert.Equal(3, JournalReader.Read(folder).Trials.Count);
    }

    [Fact]
    public void A_damaged_histogram_is_an_error_that_names_the_line()
    {
        var line = JsonSerializer.Serialize(Trials[0], RunJson.Line).Replace("\"service\":\"", "\"service\":\"!", StringComparison.Ordinal);
        File.WriteAllText(folder.Trials, line + "\n");

        var problem = Assert.Single(Assert.Throws<InvalidDefinitionException>(() => JournalReader.Read(folder)).Problems);

        Assert.Contains("line 1: not a trial", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"schemaVersion\":2", "schema version 2")]
    [InlineData("\"other\":1", "schema version none")]
    public void Another_schema_version_is_refused_with_what_to_do(string instead, string said)
    {
        File.WriteAllText(folder.Trials, Line(Trials[0]).Replace("\"schemaVersion\":1", instead, StringComparison.Ordinal) + "\n");

        var problem = Assert.Single(Assert.Throws<InvalidDefinitionException>(() => JournalReader.Read(folder)).Problems);

        Assert.Contains(said, problem, StringComparison.Ordinal);
        Assert.Contains("Use the harness version", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_has_not_begun_has_an_empty_journal() => Assert.Empty(JournalReader.Read(folder).Trials);

    private void Append(IEnumerable<TrialRecord> trials)
    {
        using var writer = JournalWriter.Open(folder);
        foreach (var trial in trials) writer.Append(trial);
    }

    private string ReadWhileOpen()
    {
        using var file = new FileStream(folder.Trials, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return new StreamReader(file).ReadToEnd();
    }

    private static string Line(TrialRecord trial) => JsonSerializer.Serialize(trial, RunJson.Line);
}
