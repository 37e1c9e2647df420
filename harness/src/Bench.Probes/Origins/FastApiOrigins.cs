namespace Bench.Probes.Origins;

/// <param name="Requires">Distributions that FastAPI's own metadata asks for.</param>
/// <param name="Bases">Classes of a FastAPI application, from itself to <c>object</c>.</param>
internal sealed record FastApiOrigins(IReadOnlyList<string> Requires, IReadOnlyList<string> Bases, IReadOnlyDictionary<string, string> Versions);
