using System.Text.Json;
using Bench.Core.Findings;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Reporting.Journal;

/// <summary>Reads what <see cref="JournalWriter"/> wrote, also after a crash in the middle of a line.</summary>
public static class JournalReader
{
    /// <exception cref="InvalidDefinitionException">A whole line is not a trial, or is of another schema version.</exception>
    public static TrialJournal Read(RunFolder folder) => Read(folder.Trials);

    /// <exception cref="InvalidDefinitionException">Likewise.</exception>
    public static IReadOnlyList<TrialRecord> ReadPilot(RunFolder folder) => Read(folder.Pilot).Trials;

    private static TrialJournal Read(string journal)
    {
        if (!File.Exists(journal)) return new TrialJournal([], []);
        var lines = File.ReadAllText(journal).Split('\n');
        // What follows the last line end is empty, or a line whose writing was interrupted.
        var trials = lines[..^1].Select((line, index) => Parse(line, FormattableString.Invariant($"{journal}, line {index + 1}"))).ToArray();
        return new TrialJournal(trials, lines[^1].Length == 0 ? [] : [CutShort(lines)]);
    }

    private static TrialRecord Parse(string line, string where)
    {
        try
        {
            SchemaVersions.Require(line, TrialRecord.CurrentSchemaVersion, where);
            return JsonSerializer.Deserialize<TrialRecord>(line, RunJson.Line) ?? throw new JsonException("The line holds null.");
        }
        catch (Exception error) when (error is JsonException or FormatException or ArgumentException)
        {
            throw new InvalidDefinitionException([
                $"{where}: not a trial: {error.Message} The file was changed after it was written: restore it from a copy of the run, "
                + "or delete this line to do without its trial.",
            ]);
        }
    }

    private static Finding CutShort(string[] lines) => new(
        FindingKind.JournalCutShort,
        FindingEffect.Shown,
        null,
        FormattableString.Invariant($"line {lines.Length} of trials.jsonl stops after {lines[^1].Length} characters and is left out"),
        "The run was interrupted while it wrote this trial: the trials before it are whole.");
}
