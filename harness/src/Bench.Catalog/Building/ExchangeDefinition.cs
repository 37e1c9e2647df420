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
            Differences(map, request.Method));
    }

    private List<StatedDifference> Differences(MapNode map, string method)
    {
        List<StatedDifference> differences = [];
        foreach (var difference in map.Maps("differs"))
        {
            var framework = (ScalarNode)difference.Value("framework");
            if (!frameworks.Contains(framework.Text))
                problems.Add(framework.Place, NearestNames.Unknown("framework", framework.Text, frameworks));
            if (differences.Any(other => other.Framework == framework.Text))
                problems.Add(framework.Place, $"a second difference is stated for '{framework.Text}'. Keep one.");
            differences.Add(new StatedDifference(
                framework.Text, answers.Build(difference.Map("expect"), method), difference.Text("reason")));
        }

        return differences;
    }
}
