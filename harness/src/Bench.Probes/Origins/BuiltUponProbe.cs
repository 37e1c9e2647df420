using Bench.Core.Probing;
using Bench.Core.Suites;
using Bench.Probes.Asking;
using Bench.Probes.Inside;

namespace Bench.Probes.Origins;

/// <summary>Whether FastAPI requires Starlette and Pydantic and a service that it runs uses both.</summary>
internal sealed class BuiltUponProbe : IProbe
{
    private const string Malformed = """{"price": "dear"}""";

    private static readonly InsideProgram Program = new("answers", "closure", "built_upon");

    public string Id => "built-upon";

    public IReadOnlyList<string> Targets => ["fastapi"];

    public IReadOnlyList<Target> Started(Target target) => [Program.InPlaceOf(target)];

    public async Task<ProbeResult> RunAsync(IReadOnlyList<ProbedTarget> targets, CancellationToken cancellation)
    {
        var target = targets[0];
        var (origins, evidence) = await target.FoundAsync<FastApiOrigins>(cancellation);
        var refused = await target.AskAsync("refused-by-fastapi", Post("/items/"), cancellation);
        var alone = await target.AskAsync("refused-by-pydantic", Post("/pydantic"), cancellation);
        string[] required = [.. new[] { "starlette", "pydantic" }.Intersect(origins.Requires)];
        var inherits = origins.Bases.Contains("starlette.applications.Starlette");
        var told = ErrorsOf.Body(refused.Body);
        var sameErrors = refused.Status == 422 && told.Count > 0 && told.SetEquals(ErrorsOf.Body(alone.Body));
        return Found.Of(this, required.Length == 2 && inherits && sameErrors, Reason(required, inherits, sameErrors),
        [
            new(target.Target.Id, "requires", string.Join(", ", origins.Requires), evidence),
            new(target.Target.Id, "an application's classes", string.Join(" < ", origins.Bases), evidence),
            new(target.Target.Id, "errors of a malformed body", string.Join("; ", told.Order(StringComparer.Ordinal)), refused.Evidence),
            new(target.Target.Id, "errors by Pydantic alone", string.Join("; ", ErrorsOf.Body(alone.Body).Order(StringComparer.Ordinal)), alone.Evidence),
        ]);
    }

    private static RequestTemplate Post(string path) =>
        new("POST", path, new Dictionary<string, string> { ["content-type"] = "application/json" }, Malformed);

    private static string Reason(string[] required, bool inherits, bool sameErrors) =>
        required.Length < 2 ? $"of Starlette and Pydantic its metadata requires {(required.Length == 0 ? "none" : required[0])}"
        : !inherits ? "both are required, and an application is no Starlette application"
        : !sameErrors ? "both are required, and a malformed body is not refused as Pydantic alone refuses it"
        : "both are required, an application is a Starlette application, and a malformed body is refused with Pydantic's own errors";
}
