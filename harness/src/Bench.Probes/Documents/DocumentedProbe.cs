using Bench.Core.Probing;
using Bench.Core.Suites;
using Bench.Probes.Asking;

namespace Bench.Probes.Documents;

/// <summary>
/// How many of a kind of thing that the contracts use are described by the document that is generated of a build with native errors, in which no code is there
/// for documentation. Where the share decides nothing, that of the measured build, which names its own error body, is shown beside it.
/// </summary>
/// <param name="things">In the plural.</param>
/// <param name="leastShare">The share that a claim asks for; null where the share itself is the answer.</param>
internal sealed class DocumentedProbe(
    string id, string things, Func<OpenApiDescription, IReadOnlyList<Contract>, DocumentedShare> share, double? leastShare = 0.9) : IProbe
{
    private const string MeasuredApplication = "app.main:app";
    private const string NativeApplication = "app.native_main:app";

    public string Id => id;

    public IReadOnlyList<string> Targets => ["fastapi"];

    /// <exception cref="InvalidOperationException">The target's command does not name the application that it serves: a defect of the harness.</exception>
    public IReadOnlyList<Target> Started(Target target) => leastShare is null ? [Native(target), target] : [Native(target)];

    public async Task<ProbeResult> RunAsync(IReadOnlyList<ProbedTarget> targets, CancellationToken cancellation)
    {
        var target = targets[0];
        var (described, evidence) = await DescribedAsync(target, "document", cancellation);
        var told = Found.Share(described.Documented, described.All);
        List<ProbeObservation> seen = [new(target.Target.Id, $"{things} that are described, with no code for it", told, evidence)];
        foreach (var measured in targets.Skip(1))
        {
            var (withCode, evidenceOfCode) = await DescribedAsync(measured, "measured-document", cancellation);
            seen.Add(new(
                measured.Target.Id,
                $"{things} that are described where the application names its own",
                Found.Share(withCode.Documented, withCode.All),
                evidenceOfCode));
        }

        seen.AddRange(described.Lacking.Select(lacking => new ProbeObservation(target.Target.Id, "not described", lacking, evidence)));
        var holds = leastShare is { } least ? described.Documented >= least * described.All : (bool?)null;
        return Found.Of(this, holds, $"{told} {things} are described, with no code for it", seen);
    }

    private async Task<(DocumentedShare Share, string Evidence)> DescribedAsync(ProbedTarget target, string name, CancellationToken cancellation)
    {
        var answer = await target.AskAsync(name, OpenApiDocumentProbe.Path, cancellation);
        return (share(OpenApiDescription.Read(answer.Body), target.Contracts), answer.Evidence);
    }

    private static Target Native(Target target) => target.Command.Contains(MeasuredApplication)
        ? target with { Command = [.. target.Command.Select(part => part == MeasuredApplication ? NativeApplication : part)] }
        : throw new InvalidOperationException(
            $"The command of {target.Id} ({string.Join(' ', target.Command)}) does not name {MeasuredApplication}, "
                + $"in whose place {NativeApplication} is to be started.");
}
