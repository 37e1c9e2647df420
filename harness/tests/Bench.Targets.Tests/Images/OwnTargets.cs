using Bench.Core.Suites;
using Bench.Targets.Docker;
using Bench.Targets.Images;
using Docker.DotNet.Models;

namespace Bench.Targets.Tests.Images;

/// <summary>A folder of targets of a test's own: the recipes, the small service and its locks. What was built of it in an engine goes with it.</summary>
internal sealed class OwnTargets : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bench-targets-");
    private readonly DockerEngine engine;

    public OwnTargets(DockerEngine engine)
    {
        this.engine = engine;
        Target = new SmallService().Target() with
        {
            Framework = "small-" + Guid.NewGuid().ToString("N"),
            Folder = Path.Combine(folder.FullName, "app"),
            Requirements = "../requirements/app.txt",
            DebianPackages = PypiRecipes.RuntimePackages,
        };
        foreach (var recipe in Directory.GetFiles(AppContext.BaseDirectory, "*.Dockerfile")) Take(recipe, Path.GetFileName(recipe));
        Take(Path.Combine(SmallService.Folder, "serve.py"), "app/serve.py");
        foreach (var each in Directory.GetFiles(Path.Combine(SmallService.Folder, "requirements"))) Take(each, "requirements/" + Path.GetFileName(each));
    }

    public Target Target { get; }

    public string Folder => folder.FullName;

    public void Write(string path, string text)
    {
        var file = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public async ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        foreach (var image in await ImagesAsync("reference", $"bench/{Target.Framework}"))
            await engine.AskAsync(client => client.Images.DeleteImageAsync(image.ID, new ImageDeleteParameters()));
    }

    /// <summary>What this process's builds have left between their steps.</summary>
    public async Task<IReadOnlyList<string>> StagesLeftAsync() =>
    [
        .. (await ImagesAsync("dangling", "true"))
            .Where(image => image.Labels?.TryGetValue(ContainerOwner.Label, out var builder) is true && builder == ContainerOwner.ThisProcess.ToString())
            .Select(image => image.ID),
    ];

    private async Task<IList<ImagesListResponse>> ImagesAsync(string filter, string value)
    {
        var wanted = new Dictionary<string, IDictionary<string, bool>> { [filter] = new Dictionary<string, bool> { [value] = true } };
        return await engine.AskAsync(client => client.Images.ListImagesAsync(new ImagesListParameters { Filters = wanted }));
    }

    private void Take(string source, string path) => Write(path, File.ReadAllText(source));
}
