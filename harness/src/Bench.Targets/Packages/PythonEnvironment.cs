namespace Bench.Targets.Packages;

/// <summary>Where one target's Python and its packages are.</summary>
/// <param name="Interpreter">As the target's process sees it: inside <paramref name="Root"/> where there is one.</param>
/// <param name="Root">The package root that the target runs in, or null on the host's own file system.</param>
/// <param name="Venv">The virtual environment on the host, or null where the root's own packages are used.</param>
/// <param name="Prefix">Where the host's Python is installed; null with a root.</param>
/// <param name="Versions">Of Python (<c>python</c>) and the distributions that the target's manifest names.</param>
public sealed record PythonEnvironment(
    string Interpreter,
    string? Root,
    string? Venv,
    string? Prefix,
    IReadOnlyDictionary<string, string> Versions)
{
    /// <summary>Names what the target's processes run in: the resolved packages of the root, the environment by its key in the cache.</summary>
    public string Image => string.Join(", ", ((string?[])
    [
        Root is null ? $"python of {Prefix}" : "root " + PackageRoots.DigestOf(Root),
        Venv is null ? null : "venv " + Path.GetFileName(Path.GetDirectoryName(Venv)),
    ]).OfType<string>());
}
