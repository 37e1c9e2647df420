using Bench.Core.Probing;
using Bench.Core.Suites;
using Bench.Probes.Asking;
using Bench.Probes.Inside;

namespace Bench.Probes.Documents;

/// <summary>
/// Whether the generated OpenAPI document is valid, and covers every route: those that the application itself lists, and those that the target's contracts use,
/// since a framework's own list may agree with its document on what both leave out.
/// </summary>
internal sealed class OpenApiDocumentProbe : IProbe
{
    public const string Path = "/openapi.json";

    private static readonly InsideProgram Program = new("answers", "routes");

    public string Id => "openapi-document";

    public IReadOnlyList<string> Targets => ["fastapi"];

    public IReadOnlyList<Target> Started(Target target) => [target, Program.InPlaceOf(target, "app.main:app")];

    public async Task<ProbeResult> RunAsync(IReadOnlyList<ProbedTarget> targets, CancellationToken cancellation)
    {
        var target = targets[0];
        var answer = await target.AskAsync("document", Path, cancellation);
        if (answer.Status != 200)
            return Found.Of(
                this,
                false,
                $"{Path} is answered otherwise: {answer.StatusText}",
                [new(target.Target.Id, Path, answer.StatusText, answer.Evidence)]);
        var description = OpenApiDescription.Read(answer.Body);
        var (application, evidence) = await targets[1].FoundAsync<ApplicationRoutes>("routes", cancellation);
        var (own, used) = (Covered.Of(description, [.. application.Routes.Select(Request)]), Covered.Of(description, UsedBy(target.Contracts)));
        return Found.Of(this, description.Errors.Count == 0 && own.IsWhole && used.IsWhole, Reason(description, own.IsWhole && used.IsWhole),
        [
            new(target.Target.Id, "the document", FormattableString.Invariant($"{description.Version}, {description.Operations} operations"), answer.Evidence),
            new(
                target.Target.Id,
                "what a validator has against it",
                description.Errors.Count == 0 ? "nothing" : string.Join("; ", description.Errors),
                answer.Evidence),
            new(target.Target.Id, "routes of the application that it covers", own.Told, evidence),
            new(target.Target.Id, "routes of the contracts that it covers", used.Told, answer.Evidence),
        ]);
    }

    private static RequestTemplate Request(string route) => route.Split(' ', 2) is [var method, var path]
        ? RequestTemplate.Get(path) with { Method = method }
        : RequestTemplate.Get(route);

    /// <summary>A request of each contract, one by method and path.</summary>
    private static IReadOnlyList<RequestTemplate> UsedBy(IEnumerable<Contract> contracts) =>
        [.. contracts.SelectMany(contract => contract.Exchanges)
            .Where(exchange => exchange.Expected.Status < 400)
            .Select(exchange => exchange.Request)
            .DistinctBy(request => (request.Method, request.Path.Split('?')[0]))];

    private static string Reason(OpenApiDescription description, bool isWhole) => (description.Errors.Count, isWhole) switch
    {
        (0, true) => "a validator accepts the document, and it covers every route of the application",
        (0, false) => "a validator accepts the document, and routes are missing in it",
        _ => "a validator refuses the document",
    };

    /// <param name="Told">How many of how many, and which not.</param>
    private sealed record Covered(bool IsWhole, string Told)
    {
        public static Covered Of(OpenApiDescription description, IReadOnlyList<RequestTemplate> routes)
        {
            string[] missing = [.. routes.Where(route => description.OperationOf(route) is null).Select(route => $"{route.Method} {route.Path}")];
            var told = Found.Share(routes.Count - missing.Length, routes.Count) + (missing.Length == 0 ? "" : $"; without {string.Join(", ", missing)}");
            return new Covered(missing.Length == 0, told);
        }
    }
}
