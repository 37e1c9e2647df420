namespace Bench.Targets.Launching;

/// <summary>The end of what a task waits for, as a token: those who no longer care can leave it.</summary>
internal static class EndToken
{
    /// <summary>Cancelled when the task ends, however it does. It needs no disposal: it has no timer, and nobody waits on a handle of it.</summary>
    public static CancellationToken Of(Task ended)
    {
        var source = new CancellationTokenSource();
        _ = ended.ContinueWith(_ => source.Cancel(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return source.Token;
    }
}
