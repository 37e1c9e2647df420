namespace Bench.Targets.Machine.Checks;

/// <summary>The worst first, as people want to read them.</summary>
public enum CheckOutcome
{
    /// <summary>Nothing can be run before it is mended.</summary>
    CannotRun,

    /// <summary>It runs, and not as well as it could.</summary>
    Warning,

    Ok,
}
