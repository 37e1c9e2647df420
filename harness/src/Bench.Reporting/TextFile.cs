namespace Bench.Reporting;

/// <summary>Writes a file of a run folder.</summary>
internal static class TextFile
{
    /// <summary>
    /// In UTF-8. Unlike <see cref="File.WriteAllText(string, string?)"/>, which asks for all the space first and hides the
    /// system's error number, a full disk is told as such.
    /// </summary>
    public static void Write(string path, string text)
    {
        using var writer = new StreamWriter(path);
        writer.Write(text);
    }
}
