namespace Bench.Targets.Supervision;

/// <summary>As whom an enclosed command runs, where the harness is root.</summary>
internal enum Identity
{
    /// <summary>User and group 65534, no capability, no way to gain one: what targets run as.</summary>
    Nobody,

    /// <summary>Root that may read and write files and nothing else: installing into a folder of the cache.</summary>
    Installer,
}
