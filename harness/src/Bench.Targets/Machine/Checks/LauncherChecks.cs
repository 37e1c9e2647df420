namespace Bench.Targets.Machine.Checks;

/// <summary>What one launcher needs of this machine.</summary>
/// <param name="Launcher">As <c>--launcher</c> names it.</param>
public sealed record LauncherChecks(string Launcher, IReadOnlyList<Check> Checks)
{
    public bool CanRun => Checks.All(check => check.Outcome != CheckOutcome.CannotRun);

    /// <summary>The same where another launcher can run: what keeps this one from it is then no more than a warning.</summary>
    public IReadOnlyList<Check> BesideAnother =>
        [.. Checks.Select(check => check.Outcome == CheckOutcome.CannotRun ? check with { Outcome = CheckOutcome.Warning } : check)];
}
