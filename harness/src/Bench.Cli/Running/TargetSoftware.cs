using Bench.Targets.Docker;
using Bench.Targets.Images;
using Bench.Targets.Packages;

namespace Bench.Cli.Running;

/// <summary>What the targets of a run are made of, as its manifest records it.</summary>
/// <param name="PackageSource"><c>pypi</c>, <c>debian</c>, or <c>unknown</c>.</param>
/// <param name="ContainerEngine">Null where targets do not run in containers.</param>
internal sealed record TargetSoftware(
    string PackageSource,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Versions,
    IReadOnlyDictionary<string, string> Images,
    string? ContainerEngine)
{
    /// <summary>Of targets that somebody else has started.</summary>
    public static TargetSoftware Unknown { get; } =
        new("unknown", new Dictionary<string, IReadOnlyDictionary<string, string>>(), new Dictionary<string, string>(), null);

    public static TargetSoftware Of(PreparedPackages packages) => new(packages.Source, packages.Versions, packages.Images, null);

    public static TargetSoftware Of(PreparedImages images, DockerEngine engine) => new(images.Source, images.Versions, images.Images, engine.Facts.ToString());
}
