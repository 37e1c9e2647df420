using Bench.Core.Suites;
using Bench.Targets.Packages;

namespace Bench.Targets.Images;

/// <summary>Images on one package root that has the Debian packages of all targets.</summary>
/// <param name="sharing">All targets that there are, so that runs of different suites use the same root.</param>
internal sealed class DebianRecipes(BaseImages bases, Provisioning provisioning, IReadOnlyList<Target> sharing) : IImageRecipes
{
    private const string Dockerfile = "debian.Dockerfile";

    public async Task<ImageRecipe> OfAsync(Target target, CancellationToken cancellation)
    {
        var root = await new PackageRoots(provisioning).PrepareAsync(sharing.SelectMany(each => each.DebianPackages), cancellation);
        var imported = await bases.ImportAsync(root, cancellation);
        var place = TargetPlace.Of(target, Dockerfile);
        return new ImageRecipe(
            target.Framework, "debian", Dockerfile, imported, imported,
            new Dictionary<string, string> { ["BASE"] = imported.Reference, ["FOLDER"] = place.Folder },
            PackageRoot.Python,
            new BuildContext().Text(Dockerfile, place.DockerfileText).Copy(place.Folder, target.Folder),
            [place.DockerfileText, FolderDigest.Of(target.Folder)]);
    }
}
