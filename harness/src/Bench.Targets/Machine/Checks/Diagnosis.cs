namespace Bench.Targets.Machine.Checks;

/// <summary>Whether this machine can run it, how well, and what to change.</summary>
/// <param name="Checks">The worst first; otherwise in the order in which they were made.</param>
public sealed record Diagnosis(IReadOnlyList<Check> Checks)
{
    public bool CanRun => Checks.All(check => check.Outcome != CheckOutcome.CannotRun);

    /// <summary>All of the machine's checks must allow it, and those of one launcher.</summary>
    public static Diagnosis Of(IReadOnlyList<Check> machine, IReadOnlyList<LauncherChecks> launchers)
    {
        var oneCanRun = launchers.Any(launcher => launcher.CanRun);
        var theirs = launchers.SelectMany(launcher => oneCanRun ? launcher.BesideAnother : launcher.Checks);
        return new Diagnosis([.. machine.Concat(theirs).OrderBy(check => check.Outcome)]);
    }
}
