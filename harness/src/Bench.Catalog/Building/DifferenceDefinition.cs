using Bench.Catalog.Problems;
using Bench.Catalog.Reading;

namespace Bench.Catalog.Building;

/// <summary>Reads what is stated for single frameworks under <c>differs</c>.</summary>
internal static class DifferenceDefinition
{
    /// <param name="build">Makes one of them from the framework's name and its map.</param>
    public static IReadOnlyList<T> Build<T>(MapNode map, IReadOnlyCollection<string> frameworks, Func<string, MapNode, T> build, ProblemList problems)
    {
        List<T> differences = [];
        HashSet<string> stated = [];
        foreach (var difference in map.Maps("differs"))
        {
            var framework = (ScalarNode)difference.Value("framework");
            if (!frameworks.Contains(framework.Text))
                problems.Add(framework.Place, NearestNames.Unknown("framework", framework.Text, frameworks));
            if (!stated.Add(framework.Text))
                problems.Add(framework.Place, $"a second difference is stated for '{framework.Text}'. Keep one.");
            differences.Add(build(framework.Text, difference));
        }

        return differences;
    }
}
