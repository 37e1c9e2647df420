using System.Globalization;
using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>Whether as many processes answer as were asked for: a server that ignores the number, or a master that has lost one, is another target.</summary>
public static class WorkerCount
{
    /// <summary>Workers may be started one after the other, and the first answers for all.</summary>
    private const int MostLooks = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Null where they are as many, or cannot be seen.</summary>
    public static async Task<AnswerDifference?> DifferenceAsync(
        IRunningTarget running, Target target, string contract, int workers, CancellationToken cancellation)
    {
        for (var look = 1; ; look++)
        {
            if (running.Workers() is not { } seen || seen == workers) return null;
            if (look == MostLooks)
                return new AnswerDifference(
                    target.Id, contract, "processes", $"port {target.Port.ToString(CultureInfo.InvariantCulture)}, looked at in the process table",
                    Text(workers), Text(seen));
            await Task.Delay(Pause, cancellation);
        }
    }

    private static string Text(int workers) =>
        string.Create(CultureInfo.InvariantCulture, $"{workers} {(workers == 1 ? "process" : "processes")} that take connections");
}
