using Bench.Core.Probing;
using Bench.Probes.Asking;

namespace Bench.Probes.Documents;

/// <summary>Whether each malformed body of the orders contract is answered with the path and the constraint of every error at once.</summary>
internal sealed class ValidationCorpusProbe : IProbe
{
    private const string Corpus = "orders-validate";

    public string Id => "validation-corpus";

    public IReadOnlyList<string> Targets => ["fastapi"];

    public async Task<ProbeResult> RunAsync(IReadOnlyList<ProbedTarget> targets, CancellationToken cancellation)
    {
        var target = targets[0];
        var corpus = target.Contracts.Single(contract => contract.Id == Corpus).Exchanges;
        // Where the framework's parser is stated to answer otherwise, nothing is learnt of how many errors its validation tells.
        var malformed = corpus
            .Where(exchange => exchange is { Expected: { Status: 422, Json: not null } }
                && exchange.ExpectedFrom(target.Target.Framework) == exchange.Expected)
            .ToArray();
        List<ProbeObservation> wrong = [];
        var (found, all, evidence) = (0, 0, "");
        foreach (var (index, exchange) in malformed.Index())
        {
            var answer = await target.AskAsync(FormattableString.Invariant($"body-{index + 1}"), exchange.Request, cancellation);
            var asked = ErrorFields.Of(exchange.Expected.Json!);
            var told = ErrorFields.Of(answer.Status == 422 ? answer.Body : "{}");
            all += asked.Count;
            found += asked.Intersect(told).Count();
            evidence = evidence.Length == 0 ? answer.Evidence : evidence;
            if (!asked.SetEquals(told)) wrong.Add(new ProbeObservation(target.Target.Id, exchange.Name, Difference(asked, told), answer.Evidence));
        }

        var complete = malformed.Length - wrong.Count;
        var reason = $"{Found.Share(complete, malformed.Length)} malformed bodies are answered with all their errors, each with path and constraint";
        return Found.Of(this, malformed.Length > 0 && wrong.Count == 0, reason,
        [
            new(target.Target.Id, "bodies with all their errors and no other", Found.Share(complete, malformed.Length), evidence),
            new(target.Target.Id, "errors with path and constraint", Found.Share(found, all), evidence),
            .. wrong,
        ]);
    }

    private static string Difference(IReadOnlySet<string> asked, IReadOnlySet<string> told) =>
        $"lacks {Listed(asked.Except(told))}, adds {Listed(told.Except(asked))}";

    private static string Listed(IEnumerable<string> fields) =>
        string.Join(", ", fields.Order(StringComparer.Ordinal)) is { Length: > 0 } some ? some : "nothing";
}
