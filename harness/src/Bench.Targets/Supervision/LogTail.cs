namespace Bench.Targets.Supervision;

/// <summary>The end of a log that another process may still be writing.</summary>
internal static class LogTail
{
    public const int Lines = 30;
    private const int Bytes = 64 * 1024;

    /// <summary>The last lines, oldest first; empty where there is no log yet.</summary>
    public static IReadOnlyList<string> Read(string path, int lines = Lines)
    {
        if (!File.Exists(path)) return [];
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length > Bytes) stream.Seek(-Bytes, SeekOrigin.End);
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().TrimEnd().Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).TakeLast(lines)];
    }
}
