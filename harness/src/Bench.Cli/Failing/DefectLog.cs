namespace Bench.Cli.Failing;

/// <summary>Keeps the stack trace of a defect in a file, so that the screen shows one line.</summary>
internal static class DefectLog
{
    /// <returns>Where it is: the file's path, or the trace itself where no file can be written.</returns>
    public static string Write(Exception error)
    {
        var path = Path.Combine(Path.GetTempPath(), $"bench-defect-{Environment.ProcessId}.log");
        try
        {
            File.WriteAllText(path, error.ToString());
            return path;
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            return error.ToString();
        }
    }
}
