using Bench.Targets.Supervision;

namespace Bench.Targets.Packages;

/// <summary>A package root's Python, with pip's own files shown at their own places.</summary>
internal sealed class RootEnvironmentMaker(PackageRoot root, PipSettings pip) : EnvironmentMaker
{
    public override string Interpreter => PackageRoot.Python;

    /// <summary>The root's versions too: two roots of one recipe, made at different times, differ in their Python.</summary>
    public override Task<string> IdentityAsync(CancellationToken cancellation) =>
        Task.FromResult(root.Key + string.Concat(PackageRoots.VersionsOf(root)
            .Where(package => package.Key.StartsWith("python3", StringComparison.Ordinal))
            .OrderBy(package => package.Key, StringComparer.Ordinal)));

    public override string Seen(string venv) => PackageRoot.VenvMount;

    public override string Seen(RequirementsLock requirements) => $"{PackageRoot.LocksMount}/{CacheEntry.Key(requirements.Path)}.txt";

    public override Task<ToolOutcome> RunAsync(
        IReadOnlyList<string> command, string? venv, IReadOnlyList<RequirementsLock> locks, TimeSpan? limit, CancellationToken cancellation) =>
        RootCommand.RunAsync(
            root,
            command,
            [
                .. locks.Select(requirements => new BindMount(requirements.Path, Seen(requirements))),
                .. venv is null ? [] : (BindMount[])[new BindMount(venv, PackageRoot.VenvMount, Writable: true)],
                .. pip.Files.Select(BindMount.Same),
            ],
            pip.InsideRoot(),
            limit,
            cancellation);

    public override PythonEnvironment Describe(string venv, IReadOnlyDictionary<string, string> versions) =>
        new(PackageRoot.VenvMount + "/bin/python", root.Folder, venv, Prefix: null, versions);
}
