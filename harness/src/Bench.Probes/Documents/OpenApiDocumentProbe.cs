using Bench.Core.Probing;
using Bench.Core.Suites;
using Bench.Probes.Asking;

namespace Bench.Probes.Documents;

/// <summary>Whether the generated OpenAPI document is valid, and covers every route that the target's contracts use.</summary>
internal sealed class OpenApiDocumentProbe : IProbe
{
    public const string Path = "/openapi.json";

    public string Id => "openapi-document";

    public IReadOnlyList<string> Targets => ["fastapi"];

    public async Task<ProbeResult> RunAsync(IReadOnlyList<ProbedTarget> targets, CancellationToken cancellation)
    {
        var target = targets[0];
        var answer = await target.AskAsync("document", Path, cancellation);
        if (answer.Status != 200)
            return Found.Of(this, false, $"{Path} is answered otherwise: {answer.StatusText}", [new(target.Target.Id, Path, answer.StatusText, answer.Evidence)]);
        var description = OpenApiDescription.Read(answer.Body);
        var routes = Routes(target.Contracts);
        var missing = routes.Where(route => description.OperationOf(route) is null).Select(route => $"{route.Method} {route.Path}").ToArray();
        return Found.Of(this, description.Errors.Count == 0 && missing.Length == 0, Reason(description, missing),
        [
            new(target.Target.Id, "the document", FormattableString.Invariant($"{description.Version}, {description.Operations} operations"), answer.Evidence),
            new(target.Target.Id, "what a validator has against it", description.Errors.Count == 0 ? "nothing" : string.Join("; ", description.Errors), answer.Evidence),
            new(target.Target.Id, "routes of the contracts that it covers", Covered(routes.Count, missing), answer.Evidence),
        ]);
    }

    /// <summary>A request of each contract, one by method and path.</summary>
    private static List<RequestTemplate> Routes(IEnumerable<Contract> contracts) =>
        [.. contracts.SelectMany(contract => contract.Exchanges)
            .Where(exchange => exchange.Expected.Status < 400)
            .Select(exchange => exchange.Request)
            .DistinctBy(request => (request.Method, request.Path.Split('?')[0]))];

    private static string Covered(int routes, string[] missing) =>
        Found.Share(routes - missing.Length, routes) + (missing.Length == 0 ? "" : $"; without {string.Join(", ", missing)}");

    private static string Reason(OpenApiDescription description, IReadOnlyCollection<string> missing) => (description.Errors.Count, missing.Count) switch
    {
        (0, 0) => "a validator accepts the document, and it covers every route of the contracts",
        (0, _) => "a validator accepts the document, and routes are missing in it",
        _ => "a validator refuses the document",
    };
}
