using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>
/// Whether a target listens for this machine alone: others could put load on it, and it may be known to be weak (debug mode, published secrets).
/// </summary>
public static class ListeningPlaces
{
    /// <summary>Null where it does, or cannot be seen.</summary>
    public static AnswerDifference? Difference(IRunningTarget running, Target target, string contract) =>
        running.ListeningBeyondLoopback() is { Count: > 0 } places
            ? new AnswerDifference(
                target.Id,
                contract,
                "listening sockets",
                "all of its processes, looked at in the kernel's table",
                "127.0.0.0/8 or ::1 only",
                string.Join(", ", places))
            : null;
}
