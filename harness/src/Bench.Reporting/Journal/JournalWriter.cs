using System.Text;
using System.Text.Json;
using Bench.Core.Running;

namespace Bench.Reporting.Journal;

/// <summary>Appends trials to a journal, each on disk before the next one starts.</summary>
public sealed class JournalWriter : IDisposable
{
    private readonly FileStream file;
    private readonly Func<TrialRecord, string> json;

    private JournalWriter(FileStream file, Func<TrialRecord, string> json) => (this.file, this.json) = (file, json);

    /// <summary>Opens a new or an existing journal. An unfinished last line is cut away first: its trial will be repeated.</summary>
    public static JournalWriter Open(RunFolder folder) => Open(folder.Trials, trial => folder.Json(trial, RunJson.Line));

    /// <summary>The same of a pilot's, which is not redacted yet: its targets must be found again when it ends.</summary>
    public static JournalWriter OpenPilot(RunFolder folder) => Open(folder.Pilot, trial => JsonSerializer.Serialize(trial, RunJson.Line));

    private static JournalWriter Open(string journal, Func<TrialRecord, string> json)
    {
        var file = new FileStream(journal, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        file.SetLength(EndOfLastWholeLine(file));
        file.Seek(0, SeekOrigin.End);
        return new JournalWriter(file, json);
    }

    /// <summary>Returns once the line has reached the disk.</summary>
    public void Append(TrialRecord trial)
    {
        file.Write(Encoding.UTF8.GetBytes(json(trial) + "\n"));
        file.Flush(flushToDisk: true);
    }

    public void Dispose() => file.Dispose();

    private static long EndOfLastWholeLine(FileStream file)
    {
        for (var end = file.Length; end > 0; end--)
        {
            file.Position = end - 1;
            if (file.ReadByte() == '\n') return end;
        }

        return 0;
    }
}
