using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Docker;
using Bench.Targets.Packages;

namespace Bench.Targets.Images;

/// <summary>Builds what a run's targets need in a Docker engine, or finds it built.</summary>
/// <param name="all">All targets that there are, not only those of this run.</param>
public sealed class TargetImages(DockerEngine engine, Provisioning provisioning, IReadOnlyList<Target> all)
{
    private readonly BaseImages bases = new(engine, provisioning);

    /// <summary>Whether the image that <c>pypi</c> is built on is there, or could be pulled.</summary>
    public Task<bool> HasPythonBaseAsync(CancellationToken cancellation) =>
        bases.IsToBeHadAsync(PypiRecipes.DefaultBase(TargetPlace.Of(all[0], PypiRecipes.Dockerfile).DockerfileText), cancellation);

    /// <param name="source"><c>pypi</c> or <c>debian</c>.</param>
    /// <exception cref="MachineNotReadyException">Something is missing and may not, or cannot, be built or pulled here.</exception>
    public async Task<PreparedImages> PrepareAsync(string source, IReadOnlyList<Target> targets, CancellationToken cancellation)
    {
        IImageRecipes recipes = source == "pypi" ? new PypiRecipes(bases, provisioning) : new DebianRecipes(bases, provisioning, all);
        var builder = new ImageBuilder(engine, provisioning);
        var prepared = new Dictionary<string, TargetImage>();
        try
        {
            foreach (var sharing in targets.GroupBy(target => (target.Folder, target.Requirements, target.Dockerfile)))
            {
                var isOwn = sharing.First().Dockerfile is not null;
                var recipe = isOwn ? OwnRecipe.Of(sharing.First()) : await recipes.OfAsync(sharing.First(), cancellation);
                var id = await builder.BuildAsync(recipe, cancellation);
                // In what language the user's own service is written, and of what it is made, only its Dockerfile says.
                var versions = isOwn
                    ? new Dictionary<string, string>()
                    : await ImageVersions.AskAsync(engine, id, recipe.Interpreter, sharing.SelectMany(target => target.VersionsOf), cancellation);
                // What that names may change under the same text: only the image itself tells whether it is still the same.
                var origin = isOwn ? $"{recipe.Base.Origin}: {id}" : recipe.Base.Origin;
                foreach (var target in sharing)
                    prepared[target.Id] = new TargetImage(
                        id, recipe.Reference, origin, recipe.Interpreter, isOwn ? versions : InstalledVersions.Of(target, versions));
            }
        }
        finally
        {
            await new Leftovers(engine).RemoveBuildStagesAsync(CancellationToken.None);
        }

        return new PreparedImages(source, prepared);
    }
}
