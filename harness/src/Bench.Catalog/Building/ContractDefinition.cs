using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>Makes a contract from its file.</summary>
internal static class ContractDefinition
{
    /// <param name="frameworks">Those that a difference may be stated for.</param>
    public static Contract? Build(DefinitionFile file, IReadOnlyCollection<string> frameworks, ProblemList problems)
    {
        var before = problems.Count;
        var document = file.Document!;
        CheckNames(document, problems);
        SentCookies.Check(document, problems);
        var exchanges = new ExchangeDefinition(file, frameworks, problems);
        var contract = new Contract(
            document.Text("id"),
            document.Text("title"),
            [.. document.Maps("load").Select(exchanges.Build)],
            [.. document.Maps("examples").Select(exchanges.Build)])
        {
            Services = document.Texts("services"),
            EndpointOf = (document.Find(SharedEndpoints.Key) as ScalarNode)?.Text,
            IsStreamed = document.IsTrue("streamed"),
            Conversations = [.. document.Maps("conversations").Select(conversation => ConversationDefinition.Build(conversation, problems))],
            Work = WorkDefinition.Build(document, problems),
            Calls = WorkDefinition.Calls(document, problems),
            WorkDifferences = WorkDefinition.Differences(document, frameworks, problems),
        };
        return problems.Count == before ? contract with { Load = Distinguished(contract.Load) } : null;
    }

    private static void CheckNames(MapNode document, ProblemList problems)
    {
        var named = document.Maps("load")
            .Concat(document.Maps("examples"))
            .Concat(document.Maps("conversations"))
            .Select(exchange => exchange.Find("name"))
            .OfType<ScalarNode>();
        foreach (var again in named.GroupBy(name => name.Text).SelectMany(same => same.Skip(1)))
            problems.Add(again.Place, $"a second exchange is called '{again.Text}'. Give each a name of its own, which a report can show.");
    }

    // Requests under load need no names, and may differ in their bodies alone.
    private static IReadOnlyList<Exchange> Distinguished(IReadOnlyList<Exchange> load) =>
        [.. load.Select((exchange, index) => load.Count(other => other.Name == exchange.Name) == 1
            ? exchange
            : exchange with { Name = FormattableString.Invariant($"{exchange.Name} ({index + 1})") })];
}
