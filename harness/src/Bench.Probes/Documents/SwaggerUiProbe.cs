using Bench.Core.Probing;
using Bench.Probes.Asking;

namespace Bench.Probes.Documents;

/// <summary>Whether /docs is Swagger UI, and where the page takes its assets from.</summary>
internal sealed class SwaggerUiProbe : IProbe
{
    public string Id => "swagger-ui";

    public IReadOnlyList<string> Targets => ["fastapi"];

    public async Task<ProbeResult> RunAsync(IReadOnlyList<ProbedTarget> targets, CancellationToken cancellation)
    {
        var target = targets[0];
        var answer = await target.AskAsync("docs", "/docs", cancellation);
        var page = SwaggerPage.Read(answer.Body);
        var holds = answer.Status == 200 && page.StartsSwaggerUi;
        return Found.Of(this, holds, Reason(holds, page.NeededHosts),
        [
            new(target.Target.Id, "/docs", $"{answer.StatusText}, {(page.StartsSwaggerUi ? "starts" : "does not start")} Swagger UI", answer.Evidence),
            .. page.Assets.Select(asset => new ProbeObservation(target.Target.Id, "loads", asset.Address, answer.Evidence)),
        ]);
    }

    private static string Reason(bool holds, IReadOnlyList<string> hosts) =>
        !holds ? "/docs is not Swagger UI"
        : hosts.Count == 0 ? "/docs is Swagger UI, and loads it from the service itself"
        : $"/docs is Swagger UI, and loads scripts and styles from {string.Join(" and ", hosts)}: where that is not reached, the page stays empty";
}
