namespace Bench.Cli.Failing;

/// <summary>Keeps the stack trace of a defect in a file, so that the screen shows one line.</summary>
internal static class DefectLog
{
    /// <returns>The file's path.</returns>
    public static string Write(Exception error)
    {
        var path = Path.Combine(Path.GetTempPath(), $"bench-defect-{Environment.ProcessId}.log");
        File.WriteAllText(path, error.ToString());
        return path;
    }
}
