using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Targets.Images;

/// <summary>Where a target's files lie in the folder of all targets, which is what builds are sent.</summary>
/// <param name="Root">The folder of all targets, absolute.</param>
/// <param name="Folder">The target's, relative to it.</param>
internal sealed record TargetPlace(string Root, string Folder, string DockerfileText)
{
    public static TargetPlace Of(Target target, string dockerfile)
    {
        var root = Path.GetDirectoryName(target.Folder)!;
        var path = Path.Combine(root, dockerfile);
        if (!File.Exists(path))
            throw new MachineNotReadyException(
                $"There is no {path}, by which the image of target {target.Id} is built. Restore it, or use --launcher process.");
        return new TargetPlace(root, Path.GetFileName(target.Folder), File.ReadAllText(path));
    }

    /// <summary>A file of the folder of all targets, relative to it.</summary>
    public string Relative(string path)
    {
        var relative = Path.GetRelativePath(Root, path).Replace('\\', '/');
        if (relative.StartsWith("../", StringComparison.Ordinal))
            throw new MachineNotReadyException($"{path} lies outside of {Root}, which is all that a build is sent. Move it there, or use --launcher process.");
        return relative;
    }
}
