using System.Text.Json;
using Bench.Core.Findings;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Reporting.Journal;

/// <summary>Reads what <see cref="JournalWriter"/> wrote, also after a crash in the middle of a line.</summary>
public static class JournalReader
{
    /// <exception cref="InvalidDefinitionException">A whole line is not a trial, or is of another schema version.</exception>
    /// <exception cref="AlteredJournalException">A line is a trial, and not what the run has written there.</exception>
    public static TrialJournal Read(RunFolder folder) => Read(folder.Trials);

    /// <inheritdoc cref="Read(RunFolder)"/>
    public static IReadOnlyList<TrialRecord> ReadPilot(RunFolder folder) => Read(folder.Pilot).Trials;

    private static TrialJournal Read(string journal)
    {
        if (JournalText.Read(journal) is not { } text) return new TrialJournal([], []);
        var lines = text.Split('\n');
        // What follows the last line end is empty, or a line whose writing was interrupted.
        var trials = Parsed(lines[..^1], journal);
        RequireAsWritten(lines[..^1], journal);
        return new TrialJournal(trials, lines[^1].Length == 0 ? [] : [CutShort(lines)]);
    }

    /// <summary>Most of the time that a report takes goes into the histograms of its journal: every CPU has its share.</summary>
    private static TrialRecord[] Parsed(IReadOnlyList<string> lines, string journal)
    {
        try
        {
            return [.. ParallelEnumerable.Range(0, lines.Count).AsOrdered().Select(ParsedAt)];
        }
        catch (AggregateException)
        {
            // Again one after the other, to tell of the first line that is wrong.
            return [.. Enumerable.Range(0, lines.Count).Select(ParsedAt)];
        }

        TrialRecord ParsedAt(int index) => Parse(lines[index], FormattableString.Invariant($"{journal}, line {index + 1}"));
    }

    private static TrialRecord Parse(string line, string where)
    {
        try
        {
            SchemaVersions.Require(line, TrialRecord.CurrentSchemaVersion, where);
            return JsonSerializer.Deserialize<TrialRecord>(JournalChain.Unsealed(line), RunJson.Line) ?? throw new JsonException("The line holds null.");
        }
        catch (Exception error) when (error is JsonException or FormatException or ArgumentException)
        {
            throw new InvalidDefinitionException([
                $"{where}: not a trial: {error.Message} The file was changed after it was written: restore it from a copy of the run, "
                + "or cut the file before this line, and 'bench run --resume' measures the rest.",
            ]);
        }
    }

    /// <summary>Journals from before there were sums are taken as they are.</summary>
    private static void RequireAsWritten(IReadOnlyList<string> lines, string journal)
    {
        if (!lines.Any(JournalChain.IsSealed)) return;
        var chain = new JournalChain();
        foreach (var (index, line) in lines.Index())
        {
            if (chain.Continues(line)) continue;
            throw new AlteredJournalException(
                FormattableString.Invariant($"{journal}, line {index + 1}: its checksum does not follow from it and the line before: ")
                    + "one of them was changed, moved, added or taken out after the run, so nothing is concluded from it. "
                    + "Restore the file from a copy of the run, or cut it before this line, and 'bench run --resume' measures the rest.");
        }
    }

    private static Finding CutShort(string[] lines) => new(
        FindingKind.JournalCutShort,
        FindingEffect.Shown,
        null,
        FormattableString.Invariant($"line {lines.Length} of trials.jsonl stops after {lines[^1].Length} characters and is left out"),
        "The run was interrupted while it wrote this trial: the trials before it are whole.");
}
