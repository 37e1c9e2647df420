using Bench.Core.Suites;
using Bench.Targets.Launching;

namespace Bench.Targets.Machine.Checks;

/// <summary>Are the targets' ports free?</summary>
internal static class TargetPortsCheck
{
    private const string Subject = "ports";

    /// <param name="conflictOf">Null where the target's port is free.</param>
    public static IReadOnlyList<Check> Of(IReadOnlyList<Target> targets, Func<Target, PortConflict?> conflictOf)
    {
        Check[] taken =
        [
            .. from target in targets
               let conflict = conflictOf(target)
               where conflict is not null
               select Check.CannotRun(Subject, conflict.Seen, "No suite with this target can be run.", conflict.Remedy),
        ];
        return taken.Length > 0
            ? taken
            : [Check.Ok(Subject, $"{string.Join(", ", targets.Select(target => target.Port).Order())} are free", "Every target can listen.")];
    }
}
