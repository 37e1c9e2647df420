using Bench.Core.Suites;
using Bench.Targets.Packages;

namespace Bench.Targets.Images;

/// <summary>The image of a user's own service: what its Dockerfile says, and nothing else.</summary>
internal static class OwnRecipe
{
    public static ImageRecipe Of(Target target)
    {
        var dockerfile = target.Dockerfile!;
        var origin = $"what {dockerfile} names";
        var unnamed = new BaseImage(dockerfile, dockerfile, origin);
        return new ImageRecipe(
            target.Framework, "own", dockerfile, unnamed, unnamed, new Dictionary<string, string>(), Interpreter: "",
            new BuildContext().Copy(".", target.Folder), [FolderDigest.Of(target.Folder)]);
    }
}
