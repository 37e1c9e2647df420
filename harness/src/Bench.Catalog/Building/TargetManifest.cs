using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>Makes the targets of one <c>targets.yaml</c>.</summary>
/// <param name="namesAll">Whether each target must name every contract, offered or not.</param>
internal sealed class TargetManifest(DefinitionFile file, DefinitionSet<Contract> contracts, bool namesAll, ProblemList problems)
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
        NotOffered = [.. UnofferedContracts.Of(map)],
        NotOfferedFrom = [.. map.Maps("notOfferedFrom").Select(absent => new UnofferedSource(absent.Text("source"), absent.Text("reason")))],
    };

    private bool IsRight(MapNode map)
    {
        var before = problems.Count;
        CommandDefinition.Check((ListNode)map.Value("command"), problems);
        foreach (var contract in map.Scalars("contracts")) contracts.Find(contract, problems);
        UnofferedContracts.Check(map, contracts, problems);
        if (namesAll) UnofferedContracts.CheckAllNamed(map, contracts, problems);
        return problems.Count == before;
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
