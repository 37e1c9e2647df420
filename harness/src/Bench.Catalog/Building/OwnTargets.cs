using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>Makes the targets of a user's own suite file: services of any language, at a URL or by a Dockerfile.</summary>
/// <param name="isTaken">Whether a target of the repository has that id.</param>
internal sealed class OwnTargets(DefinitionFile suite, DefinitionSet<Contract> contracts, Func<string, bool> isTaken, ProblemList problems)
{
    public DefinitionSet<Target> Build(IReadOnlyList<MapNode> maps)
    {
        Dictionary<string, Target> targets = [];
        foreach (var map in maps)
        {
            var id = (ScalarNode)map.Value("id");
            if (isTaken(id.Text) || targets.ContainsKey(id.Text)) problems.Add(id.Place, OwnDefinitions.Taken(id.Text, "targets"));
            else if (IsRight(map)) targets.Add(id.Text, Build(map));
        }

        return new DefinitionSet<Target>("target", targets, [.. maps.Select(map => map.Text("id"))], isComplete: true);
    }

    private Target Build(MapNode map)
    {
        var url = map.TextOrNone("url");
        var dockerfile = map.TextOrNone("dockerfile") is { } name ? Path.GetFullPath(name, suite.Folder) : null;
        return new Target(
            map.Text("id"), map.Text("id"), map.Text("title"), dockerfile is null ? suite.Folder : Path.GetDirectoryName(dockerfile)!,
            url is null ? map.Whole("port") : new Uri(url).Port, [], map.TextsByKey("environment"), "", [], [], map.Texts("contracts"), [])
        {
            Url = url,
            Dockerfile = Path.GetFileName(dockerfile),
            HealthPath = map.TextOrNone("health") ?? Target.DefaultHealthPath,
        };
    }

    private bool IsRight(MapNode map)
    {
        var before = problems.Count;
        foreach (var contract in map.Scalars("contracts")) contracts.Find(contract, problems);
        switch (map.Find("url"), map.Find("dockerfile"))
        {
            case (null, null) or ({ }, { }):
                problems.Add(
                    map.Place,
                    "a target of your own has either a url, where it runs already, or a dockerfile, by which it is built and started. Write one of the two.");
                break;
            case (ScalarNode url, _) when !Uri.TryCreate(url.Text, UriKind.Absolute, out _):
                problems.Add(url.Place, $"'{url.Text}' is no URL. Write http://127.0.0.1:PORT.");
                break;
            case (null, ScalarNode dockerfile):
                CheckBuilt(map, dockerfile);
                break;
            default:
                break;
        }

        return problems.Count == before;
    }

    private void CheckBuilt(MapNode map, ScalarNode dockerfile)
    {
        if (!File.Exists(suite.Beside(dockerfile.Text).Path))
            problems.Add(dockerfile.Place, $"there is no file {dockerfile.Text}, seen from the folder of this file. Name the Dockerfile of your service.");
        if (map.Find("port") is null)
            problems.Add(map.Place, "a service that is built has a port, on which it listens. Add one that no other target of the run has.");
    }
}
