using Bench.Targets.Packages;

namespace Bench.Targets.Images;

/// <summary>Everything that decides an image, and what its build is sent.</summary>
/// <param name="Framework">For its name.</param>
/// <param name="Source">Of its packages, likewise.</param>
/// <param name="Base">What the image runs on.</param>
/// <param name="BuildBase">What it is built on.</param>
/// <param name="Arguments">Of the build, those that name the bases included.</param>
/// <param name="Interpreter">Inside the image.</param>
/// <param name="Context">Files of the build, the Dockerfile among them; the user's pip settings too.</param>
/// <param name="Contents">Digests and texts that decide the result: not pip's settings, since hashes fix what these may bring.</param>
internal sealed record ImageRecipe(
    string Framework,
    string Source,
    string Dockerfile,
    BaseImage Base,
    BaseImage BuildBase,
    IReadOnlyDictionary<string, string> Arguments,
    string Interpreter,
    BuildContext Context,
    IReadOnlyList<string> Contents)
{
    /// <summary>Another one with any change to what is in the image.</summary>
    public string Reference => $"bench/{Framework}:{Source}-{CacheEntry.Key([Base.Origin, BuildBase.Origin, .. Contents])}";
}
