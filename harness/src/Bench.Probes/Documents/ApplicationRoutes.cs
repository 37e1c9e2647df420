namespace Bench.Probes.Documents;

/// <param name="Routes">Method and path of each, with names in braces: <c>GET /items/{id}</c>.</param>
internal sealed record ApplicationRoutes(IReadOnlyList<string> Routes);
