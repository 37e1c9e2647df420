using System.Text;
using System.Text.Json;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Reporting.Journal;

/// <summary>Appends trials to a journal, each on disk before the next one starts, with a checksum that follows from all before it.</summary>
public sealed class JournalWriter : IDisposable
{
    private readonly FileStream file;
    private readonly Func<TrialRecord, string> json;

    /// <summary>Null for a journal that was begun without sums.</summary>
    private readonly JournalChain? chain;

    private JournalWriter(FileStream file, Func<TrialRecord, string> json, JournalChain? chain) => (this.file, this.json, this.chain) = (file, json, chain);

    /// <summary>Opens a new or an existing journal. An unfinished last line is cut away first: its trial will be repeated.</summary>
    public static JournalWriter Open(RunFolder folder) => Open(folder.Trials, trial => folder.Json(trial, RunJson.Line));

    /// <summary>The same of a pilot's, which is not redacted yet: its targets must be found again when it ends.</summary>
    public static JournalWriter OpenPilot(RunFolder folder) => Open(folder.Pilot, trial => JsonSerializer.Serialize(trial, RunJson.Line));

    private static JournalWriter Open(string journal, Func<TrialRecord, string> json)
    {
        if (JournalText.IsPacked(journal))
            throw new InvalidDefinitionException([
                $"{JournalText.Packed(journal)} is packed, and trials cannot be added to it. Unpack it first: gunzip {JournalText.Packed(journal)}",
            ]);
        var file = new FileStream(journal, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var end = EndOfLineBefore(file, file.Length);
        file.SetLength(end);
        var chain = end == 0 ? new JournalChain() : ChainAfter(Line(file, EndOfLineBefore(file, end - 1), end - 1));
        file.Seek(0, SeekOrigin.End);
        return new JournalWriter(file, json, chain);
    }

    /// <summary>Returns once the line has reached the disk.</summary>
    public void Append(TrialRecord trial)
    {
        var line = json(trial);
        file.Write(Encoding.UTF8.GetBytes((chain is null ? line : chain.Seal(line)) + "\n"));
        file.Flush(flushToDisk: true);
    }

    public void Dispose() => file.Dispose();

    private static JournalChain? ChainAfter(string line) => JournalChain.IsSealed(line) ? JournalChain.After(line) : null;

    private static string Line(FileStream file, long start, long end)
    {
        var bytes = new byte[end - start];
        file.Position = start;
        file.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>Behind the last line end before <paramref name="end"/>.</summary>
    private static long EndOfLineBefore(FileStream file, long end)
    {
        for (; end > 0; end--)
        {
            file.Position = end - 1;
            if (file.ReadByte() == '\n') return end;
        }

        return 0;
    }
}
