using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>Makes an exchange from its map.</summary>
internal sealed class ExchangeDefinition(DefinitionFile contract, IReadOnlyCollection<string> frameworks, ProblemList problems)
{
    private readonly AnswerDefinition answers = new(contract, problems);

    public Exchange Build(MapNode map)
    {
        var request = RequestDefinition.Build(map.Map("request"), problems);
        return new Exchange(
            map.Find("name") is ScalarNode name ? name.Text : $"{request.Method} {request.Path}",
            request,
            answers.Build(map.Map("expect"), request.Method),
            DifferenceDefinition.Build(
                map,
                frameworks,
                (framework, stated) => new StatedDifference(framework, answers.Build(stated.Map("expect"), request.Method), stated.Text("reason")),
                problems))
        { CookiesOf = map.TextOrNone(SentCookies.Key) };
    }
}
