namespace Bench.Targets.Packages;

/// <summary>A Debian root in the cache.</summary>
/// <param name="Folder">Its file system.</param>
/// <param name="Key">Changes with anything that was asked of it.</param>
internal sealed record PackageRoot(string Folder, string Key)
{
    public const string Python = "/usr/bin/python3";

    /// <summary>Mount points: made with the root, so that it is never written to afterwards.</summary>
    public const string TargetMount = "/srv/target";
    public const string VenvMount = "/srv/venv";
    public const string LocksMount = "/srv/locks";
}
