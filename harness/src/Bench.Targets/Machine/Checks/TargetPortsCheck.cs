using Bench.Core.Suites;
using Bench.Targets.Launching;

namespace Bench.Targets.Machine.Checks;

/// <summary>Are the targets' ports free?</summary>
internal static class TargetPortsCheck
{
    private const string Subject = "ports";

    /// <param name="conflictOf">Null where the target's port is free.</param>
    /// <param name="leftovers">Containers that a killed bench has left, by the target that runs in them.</param>
    public static IReadOnlyList<Check> Of(
        IReadOnlyList<Target> targets, Func<Target, PortConflict?> conflictOf, IReadOnlyDictionary<string, string> leftovers)
    {
        Check[] taken =
        [
            .. from target in targets
               let conflict = conflictOf(target)
               where conflict is not null
               select leftovers.TryGetValue(target.Id, out var container)
                   ? Check.Warning(
                       Subject,
                       $"{conflict.Seen} It runs in container {container}, which a killed bench has left.",
                       "No run is kept from anything.",
                       "The next 'bench run' or 'bench verify' removes it first.")
                   : Check.CannotRun(Subject, conflict.Seen, "No suite with this target can be run.", conflict.Remedy),
        ];
        return taken.Length > 0
            ? taken
            : [Check.Ok(Subject, $"{string.Join(", ", targets.Select(target => target.Port).Order())} are free", "Every target can listen.")];
    }
}
