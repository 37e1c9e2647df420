using Bench.Targets.Linux;

namespace Bench.Targets.Launching;

/// <summary>Those of a target's processes that take connections.</summary>
internal static class WorkerProcesses
{
    /// <summary>
    /// Those that hold a socket which listens on the port and have no child that does: a master opens it for its workers, and leaves it to them. Null where
    /// none can be seen to hold one.
    /// </summary>
    public static int? Count(IReadOnlyList<ProcessStat> own, int port)
    {
        var sockets = ListeningSocket.On(port);
        var holders = own.Where(process => !process.HasEnded && sockets.Any(socket => SocketOwner.Holds(process.Pid, socket.Inode))).ToList();
        var masters = holders.Select(process => process.Parent).ToHashSet();
        return holders.Count == 0 ? null : holders.Count(process => !masters.Contains(process.Pid));
    }
}
