using Bench.Core.Suites;
using Bench.Targets.Docker;
using Bench.Targets.Packages;

namespace Bench.Targets.Images;

/// <summary>Images with hash-locked packages in a virtual environment, on Docker's own Python image where it is to be had, else on a package root.</summary>
internal sealed class PypiRecipes(BaseImages bases, Provisioning provisioning) : IImageRecipes
{
    public const string Dockerfile = "pypi.Dockerfile";
    private const string Interpreter = "/srv/venv/bin/python";
    private const string SettingsFolder = "pip-settings";

    /// <summary>By the reference that a Dockerfile names: old and new versions of the targets may name different ones.</summary>
    private readonly Dictionary<string, (BaseImage Build, BaseImage Run)> found = [];

    /// <summary>Debian's, of the root that images run on where Docker's own is not to be had: no compiler, no headers.</summary>
    internal static IReadOnlyList<string> RuntimePackages { get; } = ["ca-certificates", "python3"];

    public async Task<ImageRecipe> OfAsync(Target target, CancellationToken cancellation)
    {
        var place = TargetPlace.Of(target, Dockerfile);
        var reference = DefaultBase(place.DockerfileText);
        if (!found.TryGetValue(reference, out var pair)) found[reference] = pair = await BasesAsync(reference, cancellation);
        var (build, run) = pair;
        var requirements = RequirementsLock.Of(target);
        var lockPath = place.Relative(requirements.Path);
        var context = new BuildContext().Text(Dockerfile, place.DockerfileText).Copy(place.Folder, target.Folder).Text(lockPath, requirements.Text);
        if (requirements.Build is { } builders) context.Text(place.Relative(builders.Path), builders.Text);
        AddSettings(context);
        return new ImageRecipe(
            target.Framework, "pypi", Dockerfile, run, build,
            new Dictionary<string, string>
            {
                ["BASE"] = run.Reference,
                ["BUILD_BASE"] = build.Reference,
                ["BUILDER"] = ContainerOwner.ThisProcess.ToString(),
                ["FOLDER"] = place.Folder,
                ["REQUIREMENTS"] = lockPath,
            },
            Interpreter,
            context,
            [place.DockerfileText, FolderDigest.Of(target.Folder), requirements.Text, requirements.Build?.Text ?? string.Empty]);
    }

    /// <summary>As the Dockerfile's first argument names it, for people who build by hand too.</summary>
    internal static string DefaultBase(string dockerfile) =>
        dockerfile.Split('\n').First(line => line.StartsWith("ARG BASE=", StringComparison.Ordinal))["ARG BASE=".Length..].Trim();

    private async Task<(BaseImage Build, BaseImage Run)> BasesAsync(string reference, CancellationToken cancellation)
    {
        var official = provisioning.Consent ? await bases.PullAsync(reference, cancellation) : await bases.FindAsync(reference, cancellation);
        if (official is not null) return (official, official);
        provisioning.Progress($"the image {reference} is not to be had here: a package root, a small Debian system, takes its place");
        var roots = new PackageRoots(provisioning);
        return (
            await bases.ImportAsync(await roots.PrepareAsync(PypiSource.RootPackages, cancellation), cancellation),
            await bases.ImportAsync(await roots.PrepareAsync(RuntimePackages, cancellation), cancellation));
    }

    private void AddSettings(BuildContext context)
    {
        var pip = PipSettings.From(provisioning.Environment);
        context.Text($"{SettingsFolder}/environment", ShellExports.Of(pip.InsideRoot()));
        foreach (var file in pip.Files) context.Copy($"{SettingsFolder}/files{file}", file);
    }
}
