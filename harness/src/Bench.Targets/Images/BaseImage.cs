namespace Bench.Targets.Images;

/// <summary>An image to build on.</summary>
/// <param name="Reference">By which the engine knows it.</param>
/// <param name="Id">The digest of its configuration, <c>sha256:…</c>.</param>
/// <param name="Origin">For readers: a registry's digest, or the package root that it was imported from.</param>
internal sealed record BaseImage(string Reference, string Id, string Origin);
