namespace Bench.Targets.Supervision;

/// <summary>What this machine's rights allow to put between the harness and what it starts.</summary>
public enum Isolation
{
    /// <summary>Another user, its own processes, mounts and limits: root with the right to make namespaces.</summary>
    Full,

    /// <summary>Its own process numbers only, so that all end together: an ordinary user with user namespaces.</summary>
    Processes,

    /// <summary>A session and limits; ended process by process.</summary>
    None,
}
