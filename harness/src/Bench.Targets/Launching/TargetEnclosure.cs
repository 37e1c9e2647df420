using Bench.Core.Suites;
using Bench.Targets.Packages;
using Bench.Targets.Supervision;

namespace Bench.Targets.Launching;

/// <summary>What surrounds a target's processes.</summary>
internal static class TargetEnclosure
{
    public static Enclosure Of(Target target, PythonEnvironment environment, Isolation isolation, CpuSet cpus, long openFiles, string logFolder) => new()
    {
        Root = environment.Root,
        Isolation = isolation,
        Identity = Identity.Nobody,
        WorkingDirectory = environment.Root is null ? target.Folder : PackageRoot.TargetMount,
        Mounts = environment.Root is null ? OnHost(target, environment) : InRoot(target, environment),
        Stage = environment.Root is null ? Directory.CreateDirectory(Path.Combine(logFolder, ".stage")).FullName : null,
        Cpus = cpus,
        OpenFiles = openFiles,
    };

    /// <summary>Only this: no proxy, no secret and no setting of the user's shell reaches a target.</summary>
    public static IReadOnlyDictionary<string, string> Variables(Target target, PythonEnvironment environment) => SystemEnvironment.With(
    [
        KeyValuePair.Create("PATH", SearchPath(environment)),
        .. target.Environment,
    ]);

    private static string SearchPath(PythonEnvironment environment) => environment.Venv is null
        ? SystemEnvironment.SystemPath
        : $"{Path.GetDirectoryName(environment.Interpreter)}:{SystemEnvironment.SystemPath}";

    private static IReadOnlyList<BindMount> InRoot(Target target, PythonEnvironment environment) =>
    [
        new BindMount(target.Folder, PackageRoot.TargetMount),
        // Names such as localhost; targets resolve no others.
        .. File.Exists("/etc/hosts") ? [BindMount.Same("/etc/hosts")] : (BindMount[])[],
        .. environment.Venv is { } venv ? [new BindMount(venv, PackageRoot.VenvMount)] : (BindMount[])[],
    ];

    private static IReadOnlyList<BindMount> OnHost(Target target, PythonEnvironment environment) =>
        [.. ((string?[])[target.Folder, environment.Venv, environment.Prefix is "/usr" ? null : environment.Prefix]).OfType<string>().Select(BindMount.Same)];
}
