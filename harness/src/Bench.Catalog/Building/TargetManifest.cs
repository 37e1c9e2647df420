using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>Makes the targets of one <c>targets.yaml</c>.</summary>
internal sealed class TargetManifest(DefinitionFile file, DefinitionSet<Contract> contracts, ProblemList problems)
{
    private readonly MapNode document = file.Document!;

    /// <summary>Targets with problems are left out.</summary>
    public IReadOnlyList<Target> Build()
    {
        CheckFramework();
        CheckRequirements();
        return [.. document.Maps("targets").Where(IsRight).Select(Build)];
    }

    private Target Build(MapNode map) => new(
        map.Text("id"),
        document.Text("framework"),
        map.Text("title"),
        file.Folder,
        map.Whole("port"),
        map.Texts("command"),
        map.TextsByKey("environment"),
        document.Text("requirements"),
        document.Texts("debianPackages"),
        document.Texts("versionsOf"),
        map.Texts("contracts"),
        [.. map.Maps("settings").Select(setting =>
            new TargetSetting(setting.Text("name"), setting.Text("value"), setting.Text("reason"), setting.Text("source")))])
    {
        Threads = map.WholeOrNone("threads"),
        NotOffered = [.. map.Maps("notOffered").Select(absent => new UnofferedContract(absent.Text("contract"), absent.Text("reason")))],
        NotOfferedFrom = [.. map.Maps("notOfferedFrom").Select(absent => new UnofferedSource(absent.Text("source"), absent.Text("reason")))],
    };

    private bool IsRight(MapNode map)
    {
        var before = problems.Count;
        CommandDefinition.Check((ListNode)map.Value("command"), problems);
        foreach (var contract in map.Scalars("contracts")) contracts.Find(contract, problems);
        CheckNotOffered(map);
        return problems.Count == before;
    }

    private void CheckNotOffered(MapNode map)
    {
        var offered = map.Texts("contracts");
        foreach (var contract in map.Maps("notOffered").Select(absent => (ScalarNode)absent.Value("contract")))
        {
            contracts.Find(contract, problems);
            if (offered.Contains(contract.Text))
                problems.Add(contract.Place, $"the contract '{contract.Text}' is offered and not offered. Keep it in one of the two lists.");
        }
    }

    private void CheckFramework()
    {
        var framework = (ScalarNode)document.Value("framework");
        var folder = Path.GetFileName(file.Folder);
        if (framework.Text == folder) return;
        problems.Add(
            framework.Place, $"the framework '{framework.Text}' differs from the folder's name. Write '{folder}', or rename the folder.");
    }

    private void CheckRequirements()
    {
        var requirements = (ScalarNode)document.Value("requirements");
        if (File.Exists(Path.Combine(file.Folder, requirements.Text))) return;
        problems.Add(
            requirements.Place,
            $"there is no file {requirements.Text}, seen from the folder of this file. "
                + "Name a lock that is there, or make this one (harness/docs/add-a-target.md).");
    }
}
