using Bench.Catalog.Checking;
using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>What a user's own suite file defines beside the suite, together with what the repository defines.</summary>
/// <param name="Frameworks">Those that a difference may be stated for.</param>
internal sealed record OwnDefinitions(
    DefinitionSet<Contract> Contracts, DefinitionSet<Target> Targets, DefinitionSet<Scenario> Scenarios, IReadOnlyCollection<string> Frameworks)
{
    /// <summary>The key under which they stand.</summary>
    public const string Key = "own";

    /// <summary>These and those of a suite file.</summary>
    public OwnDefinitions With(DefinitionFile suite, ProblemList problems)
    {
        if (suite.Document!.Find(Key) is not MapNode own) return this;
        var named = own.Maps("targets").Select(target => target.TextOrNone("id")).OfType<string>();
        string[] frameworks = [.. Frameworks, .. named];
        var contractFiles = Parts(suite, own, "contracts", DefinitionSchema.Contract, Contracts.Knows, problems);
        var contracts = Contracts.With(NamedFiles.Build("contract", contractFiles, file => ContractDefinition.Build(file, frameworks, problems), problems));
        SharedEndpoints.Check(contractFiles, contracts, problems);
        var targets = Targets.With(new OwnTargets(suite, contracts, Targets.Knows, problems).Build(own.Maps("targets")));
        var scenarioFiles = Parts(suite, own, "scenarios", DefinitionSchema.Scenario, Scenarios.Knows, problems);
        var scenarios = Scenarios.With(
            NamedFiles.Build("scenario", scenarioFiles, file => ScenarioDefinition.Build(file.Document!, contracts, problems), problems));
        return new OwnDefinitions(contracts, targets, scenarios, frameworks);
    }

    private static List<DefinitionFile> Parts(
        DefinitionFile suite, MapNode own, string key, DefinitionSchema schema, Func<string, bool> isTaken, ProblemList problems)
    {
        List<DefinitionFile> parts = [];
        foreach (var part in own.Maps(key).Select(map => suite.Part(map, schema, problems)))
        {
            if (isTaken(part.Name) || parts.Any(other => other.Name == part.Name)) problems.Add(part.Document!.Place, Taken(part.Name, key));
            else parts.Add(part);
        }

        return parts;
    }

    /// <param name="noun">What has the name, in the plural.</param>
    public static string Taken(string id, string noun) => $"the name '{id}' is taken: one of the {noun} has it already. Choose another.";
}
