using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Targets.Launching;

/// <summary>A target that shares its port would be measured together with whoever has it.</summary>
internal static class FreePort
{
    /// <exception cref="MachineNotReadyException">Somebody listens there already.</exception>
    public static void Require(Target target)
    {
        if (ConflictOf(target) is { } conflict) throw new MachineNotReadyException($"{conflict.Seen} {conflict.Remedy}");
    }

    /// <summary>Null where the port is free.</summary>
    public static PortConflict? ConflictOf(Target target)
    {
        if (ListeningSocket.On(target.Port) is not [var socket, ..]) return null;
        var owner = SocketOwner.Of(socket.Inode);
        var who = owner is null ? "another user's process (run bench as root to see which)" : $"{owner.Name} (process {owner.Pid})";
        var remedy = owner is null ? "End it" : $"End it (kill {owner.Pid})";
        return new PortConflict(
            $"Port {target.Port} of target {target.Id} is in use: {who} listens there.",
            $"{remedy}, or change the port in {Path.Combine(target.Folder, "targets.yaml")}.");
    }
}
