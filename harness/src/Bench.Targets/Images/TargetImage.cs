namespace Bench.Targets.Images;

/// <summary>The image that a target's containers are made of.</summary>
/// <param name="Id">The digest of its configuration, <c>sha256:…</c>.</param>
/// <param name="Base">What it was built on, with the digest.</param>
/// <param name="Interpreter">The absolute path of the Python that has the packages.</param>
/// <param name="Versions">Of Python (<c>python</c>) and the distributions that the target's manifest names.</param>
public sealed record TargetImage(string Id, string Base, string Interpreter, IReadOnlyDictionary<string, string> Versions)
{
    public override string ToString() => $"{Id} on {Base}";
}
