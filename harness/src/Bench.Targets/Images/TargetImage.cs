namespace Bench.Targets.Images;

/// <summary>The image that a target's containers are made of.</summary>
/// <param name="Id">The engine's own, by which containers are started. Another one each time that the same is
/// built, for it holds the time of the build.</param>
/// <param name="Reference">Ends with a digest of all that went into it.</param>
/// <param name="Base">What it was built on, with the digest; of a user's own service the image itself, which is not the same when it is built again.</param>
/// <param name="Interpreter">The absolute path of the Python that has the packages.</param>
/// <param name="Versions">Of Python (<c>python</c>) and the distributions that the target's manifest names.</param>
public sealed record TargetImage(string Id, string Reference, string Base, string Interpreter, IReadOnlyDictionary<string, string> Versions)
{
    /// <summary>As the manifest records it: what is in it, so that an image that was removed and built again is the same.</summary>
    public override string ToString() => $"{Reference} on {Base}";
}
