using System.IO.Compression;
using System.Text;

namespace Bench.Reporting.Journal;

/// <summary>The text of a journal, which is kept as it is or, of a run that is to be published, packed with gzip.</summary>
internal static class JournalText
{
    private const string Suffix = ".gz";

    private static readonly UTF8Encoding Utf8 = new();

    /// <summary>Where its packed form is.</summary>
    public static string Packed(string journal) => journal + Suffix;

    public static bool IsPacked(string journal) => !File.Exists(journal) && File.Exists(Packed(journal));

    /// <summary>The form that there is.</summary>
    public static string FileOf(string journal) => IsPacked(journal) ? Packed(journal) : journal;

    /// <returns>Null where there is neither form.</returns>
    public static string? Read(string journal)
    {
        if (File.Exists(journal)) return File.ReadAllText(journal);
        if (!File.Exists(Packed(journal))) return null;
        using var text = new StreamReader(new GZipStream(File.OpenRead(Packed(journal)), CompressionMode.Decompress), Utf8);
        return text.ReadToEnd();
    }

    /// <summary>Replaces the form that there is, whole or not at all.</summary>
    public static void Replace(string journal, string text)
    {
        var file = FileOf(journal);
        var unfinished = file + ".new";
        using (var written = File.Create(unfinished))
        using (Stream stream = IsPacked(journal) ? new GZipStream(written, CompressionLevel.SmallestSize) : written)
        using (var writer = new StreamWriter(stream, Utf8)) writer.Write(text);
        File.Move(unfinished, file, overwrite: true);
    }
}
