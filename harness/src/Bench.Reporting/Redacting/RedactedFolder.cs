using System.Text;
using Bench.Core.Running;
using Bench.Reporting.Journal;

namespace Bench.Reporting.Redacting;

/// <summary>Redacts what a run has written; the reports are made from that.</summary>
public static class RedactedFolder
{
    private static readonly UTF8Encoding Utf8 = new();

    /// <summary>Each file is replaced whole or stays as it was. To do it twice changes nothing.</summary>
    public static void Write(RunFolder folder, Redaction redaction)
    {
        var isSealed = File.Exists(folder.Seal);
        Replace(folder.Manifest, text => redaction.OfJson(text, RunJson.Document) + "\n", Utf8);
        foreach (var journal in new[] { folder.Trials, folder.Pilot, folder.Probes })
        {
            if (JournalText.Read(journal) is { } before && Lines(redaction, before) is var after && after != before) JournalText.Replace(journal, after);
        }

        // Latin-1 keeps bytes that are no text as they are.
        foreach (var file in Below(folder.Evidence).Concat(Below(folder.Logs)).ToArray()) Replace(file, redaction.OfText, Encoding.Latin1);
        if (isSealed) RunSeal.Write(folder);
    }

    /// <summary>What follows the last line end was cut short, and is no JSON.</summary>
    private static string Lines(Redaction redaction, string text)
    {
        var lines = text.Split('\n');
        var chain = new JournalChain();
        return string.Concat(lines[..^1].Select(line => Line(redaction, line, chain) + "\n")) + redaction.OfText(lines[^1]);
    }

    private static string Line(Redaction redaction, string line, JournalChain chain)
    {
        var redacted = redaction.OfJson(JournalChain.Unsealed(line), RunJson.Line);
        return JournalChain.IsSealed(line) ? chain.Seal(redacted) : redacted;
    }

    private static void Replace(string file, Func<string, string> redact, Encoding encoding)
    {
        if (!File.Exists(file)) return;
        var before = encoding.GetString(File.ReadAllBytes(file));
        var after = redact(before);
        if (after == before) return;
        var unfinished = file + ".new";
        using (var writer = new StreamWriter(unfinished, append: false, encoding)) writer.Write(after);
        File.Move(unfinished, file, overwrite: true);
    }

    private static IEnumerable<string> Below(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [];
}
