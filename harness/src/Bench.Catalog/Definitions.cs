using Bench.Catalog.Building;
using Bench.Catalog.Checking;
using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Catalog.Selecting;
using Bench.Core.Claims;
using Bench.Core.Suites;

namespace Bench.Catalog;

/// <summary>Everything that the repository's YAML files define, checked.</summary>
public sealed class Definitions
{
    private readonly DefinitionSet<Contract> contracts;
    private readonly DefinitionSet<Target> targets;
    private readonly DefinitionSet<Scenario> scenarios;
    private readonly IReadOnlyCollection<string> frameworks;
    private readonly DefinitionSet<Suite> suites;
    private readonly DefinitionSet<Claim> claims;

    private Definitions(string root, ProblemList problems)
    {
        var manifests = DefinitionFolder.ReadTargets(root, problems);
        frameworks = [.. manifests.Select(file => Path.GetFileName(file.Folder))];
        var contractFiles = DefinitionFolder.Read(root, "scenarios/contracts", DefinitionSchema.Contract, problems);
        contracts = NamedFiles.Build(
            "contract",
            contractFiles,
            file => ContractDefinition.Build(file, frameworks, problems),
            problems);
        SharedEndpoints.Check(contractFiles, contracts, problems);
        targets = TargetManifests.Build(manifests, contracts, nameAll: true, problems);
        scenarios = NamedFiles.Build(
            "scenario",
            DefinitionFolder.Read(root, "scenarios", DefinitionSchema.Scenario, problems),
            file => ScenarioDefinition.Build(file.Document!, contracts, problems),
            problems);
        suites = NamedFiles.Build(
            "suite",
            DefinitionFolder.Read(root, "scenarios/suites", DefinitionSchema.Suite, problems),
            file => SuiteOfRepository(file, problems),
            problems);
        claims = ClaimsBelow(root, problems);
    }

    public IReadOnlyList<Contract> Contracts => contracts.Values;

    public IReadOnlyList<Target> Targets => targets.Values;

    public IReadOnlyList<Scenario> Scenarios => scenarios.Values;

    public IReadOnlyList<Suite> Suites => suites.Values;

    public IReadOnlyList<Claim> Claims => claims.Values;

    /// <exception cref="InvalidDefinitionException">Any file is wrong: every problem of every file.</exception>
    public static Definitions Load(string repositoryRoot)
    {
        var problems = new ProblemList();
        var definitions = new Definitions(Path.GetFullPath(repositoryRoot), problems);
        problems.ThrowIfAny();
        return definitions;
    }

    /// <summary>The claims alone.</summary>
    /// <exception cref="InvalidDefinitionException">The file of a claim is wrong: every problem.</exception>
    public static IReadOnlyList<Claim> LoadClaims(string repositoryRoot)
    {
        var problems = new ProblemList();
        var claims = ClaimsBelow(Path.GetFullPath(repositoryRoot), problems);
        problems.ThrowIfAny();
        return claims.Values;
    }

    /// <summary>The suite of that id, or of the user's own YAML file at that path, with what the command line says instead.</summary>
    /// <exception cref="InvalidDefinitionException">There is no such suite, or the selection does not fit: every problem.</exception>
    public Suite Suite(string idOrPath, SuiteSelection? selection = null)
    {
        var problems = new ProblemList();
        var selected = IsPath(idOrPath)
            ? OwnSuite(idOrPath, selection, problems)
            : suites.Find(idOrPath, new Place("suite", null), problems) is { } suite ? Selected(suite, selection, problems) : null;
        problems.ThrowIfAny();
        return selected!;
    }

    /// <summary>A suite with what the command line says instead.</summary>
    /// <exception cref="InvalidDefinitionException">The selection does not fit: every problem.</exception>
    public Suite Select(Suite suite, SuiteSelection selection)
    {
        var problems = new ProblemList();
        var selected = Selected(suite, selection, problems);
        problems.ThrowIfAny();
        return selected;
    }

    /// <summary>The targets of these ids, in that order; all where none is named.</summary>
    /// <exception cref="InvalidDefinitionException">Some are unknown: each with the names that it is near.</exception>
    public IReadOnlyList<Target> TargetsNamed(IReadOnlyCollection<string> ids)
    {
        if (ids.Count == 0) return Targets;
        var problems = new ProblemList();
        Target[] found = [.. ids.Select(id => targets.Find(id, new Place("target", null), problems)).OfType<Target>()];
        problems.ThrowIfAny();
        return found;
    }

    /// <summary>Targets of another version, whose <c>targets/</c> lies in <paramref name="root"/>, held against the contracts of this one.</summary>
    /// <exception cref="InvalidDefinitionException">A manifest is wrong: every problem.</exception>
    public IReadOnlyList<Target> TargetsBelow(string root)
    {
        var problems = new ProblemList();
        var others = TargetManifests.Build(DefinitionFolder.ReadTargets(root, problems), contracts, nameAll: false, problems);
        problems.ThrowIfAny();
        return others.Values;
    }

    /// <summary>The contracts that a target offers, in its order, each with those of the same endpoint.</summary>
    public IReadOnlyList<Contract> OfferedBy(Target target) =>
        [.. target.Contracts.SelectMany(id => Contracts.Where(contract => (contract.EndpointOf ?? contract.Id) == id))];

    private static DefinitionSet<Claim> ClaimsBelow(string root, ProblemList problems)
    {
        var files = DefinitionFolder.Read(root, "scenarios/claims", DefinitionSchema.Claim, problems);
        PrimaryClaims.Check(files, problems);
        return NamedFiles.Build("claim", files, file => ClaimDefinition.Build(file.Document!, problems), problems);
    }

    private Suite Selected(Suite suite, SuiteSelection? selection, ProblemList problems) =>
        new SelectedSuite(targets, scenarios, problems).Of(suite, selection ?? new SuiteSelection());

    private Suite? SuiteOfRepository(DefinitionFile file, ProblemList problems)
    {
        if (file.Document!.Find(OwnDefinitions.Key) is { } own)
            problems.Add(
                own.Place,
                $"{OwnDefinitions.Key} is for suite files outside of the repository. Here contracts, scenarios and targets have files of their own.");
        return new SuiteDefinition(targets, scenarios, problems).Build(file.Document);
    }

    // A name that ends like a definition is meant as a file, whether it is there or not.
    private static bool IsPath(string text) =>
        text.Contains('/') || text.Contains('\\') || Path.GetExtension(text) is ".yaml" or ".yml";

    private Suite? OwnSuite(string path, SuiteSelection? selection, ProblemList problems)
    {
        if (!File.Exists(path))
        {
            problems.Add(
                new Place(path, null),
                $"there is no such file, seen from {Directory.GetCurrentDirectory()}. "
                    + "Name your suite file by its path, or a suite of the repository by its id ('bench list suites').");
            return null;
        }

        var file = DefinitionFile.Read(Path.GetFullPath(path), path, DefinitionSchema.Suite, problems);
        if (!file.IsWellFormed) return null;
        var all = new OwnDefinitions(contracts, targets, scenarios, frameworks).With(file, problems);
        var suite = new SuiteDefinition(all.Targets, all.Scenarios, problems).Build(file.Document!);
        return suite is null
            ? null
            : new SelectedSuite(all.Targets, all.Scenarios, problems).Of(suite with { File = file.Path }, selection ?? new SuiteSelection());
    }
}
