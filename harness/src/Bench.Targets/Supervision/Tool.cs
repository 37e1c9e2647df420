namespace Bench.Targets.Supervision;

/// <summary>Runs a program to its end, or ends it with all that it started.</summary>
internal static class Tool
{
    /// <param name="grace">How long a cancelled tool may tidy up; less than the five seconds in which Ctrl-C has to act.</param>
    public static async Task<ToolOutcome> RunAsync(
        IReadOnlyList<string> command,
        IReadOnlyDictionary<string, string> environment,
        string? logFile = null,
        TimeSpan? limit = null,
        TimeSpan grace = default,
        CancellationToken cancellation = default)
    {
        var log = logFile ?? Path.GetTempFileName();
        try
        {
            cancellation.ThrowIfCancellationRequested();
            await using var process = await SupervisedProcess.StartAsync(command, environment, log, "/");
            using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            if (limit is { } time) timer.CancelAfter(time);
            int status;
            try
            {
                status = await process.Ended.WaitAsync(timer.Token);
            }
            catch (OperationCanceledException)
            {
                await process.EndAsync(process.MainPid, cancellation.IsCancellationRequested ? grace : TimeSpan.Zero);
                cancellation.ThrowIfCancellationRequested();
                const int timedOut = 124;
                status = timedOut;
            }

            return new ToolOutcome(status, LogTail.Read(log));
        }
        finally
        {
            if (logFile is null) File.Delete(log);
        }
    }

    /// <summary>The absolute path of a program on <paramref name="path"/>, or null.</summary>
    public static string? Find(string program, string? path) => (path ?? string.Empty)
        .Split(':', StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}
