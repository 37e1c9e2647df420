using Bench.Core.Probing;
using Bench.Core.Suites;
using Bench.Probes.Asking;

namespace Bench.Probes.Documents;

/// <summary>How many of a kind of thing that the contracts use are described by the generated document.</summary>
/// <param name="things">In the plural.</param>
/// <param name="leastShare">The share that a claim asks for; null where the share itself is the answer.</param>
internal sealed class DocumentedProbe(
    string id, string things, Func<OpenApiDescription, IReadOnlyList<Contract>, DocumentedShare> share, double? leastShare = 0.9) : IProbe
{
    public string Id => id;

    public IReadOnlyList<string> Targets => ["fastapi"];

    public async Task<ProbeResult> RunAsync(IReadOnlyList<ProbedTarget> targets, CancellationToken cancellation)
    {
        var target = targets[0];
        var answer = await target.AskAsync("document", OpenApiDocumentProbe.Path, cancellation);
        var described = share(OpenApiDescription.Read(answer.Body), target.Contracts);
        var told = Found.Share(described.Documented, described.All);
        return Found.Of(this, leastShare is { } least ? described.Documented >= least * described.All : null, $"{told} {things} are described",
        [
            new(target.Target.Id, $"{things} that are described", told, answer.Evidence),
            .. described.Lacking.Select(lacking => new ProbeObservation(target.Target.Id, "not described", lacking, answer.Evidence)),
        ]);
    }
}
