using Bench.Core.Findings;

namespace Bench.Core.Suites;

/// <summary>Scenarios × targets × number of blocks, with a time budget.</summary>
/// <param name="Targets">Including twins.</param>
/// <param name="Comparisons">The ratios that the report shows, in its order.</param>
public sealed record Suite(
    string Id,
    string Title,
    IReadOnlyList<Target> Targets,
    IReadOnlyList<Scenario> Scenarios,
    IReadOnlyList<Comparison> Comparisons,
    int Blocks,
    int Seed,
    TimeSpan Budget)
{
    /// <summary>Scenarios in which not all targets are measured.</summary>
    public IReadOnlyList<ScenarioTargets> Only { get; init; } = [];

    /// <summary>Load before the first window of each trial, in place of the scenarios' own; null leaves those.</summary>
    public TimeSpan? WarmUp { get; init; }

    /// <summary>
    /// How often a trial that the instrument spoilt is measured again at most, 0 to 2. Where it never is, no trial waits for a steady machine either.
    /// </summary>
    public int Repeats { get; init; } = Thresholds.MostAttempts - 1;

    public int MostAttempts => Repeats + 1;

    /// <summary>Ids of checks without load that are made once, before the first trial.</summary>
    public IReadOnlyList<string> Probes { get; init; } = [];

    /// <summary>What fixes the number of blocks, and variants, before the first block that counts; null where all is fixed already.</summary>
    public Pilot? Pilot { get; init; }

    /// <summary>True where somebody said the number of blocks, which a pilot would have fixed by the noise.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault)]
    public bool BlocksAreAsked { get; init; }

    /// <summary>What <c>bench compare</c> holds a run of this suite against.</summary>
    public Gate Gate { get; init; } = Gate.Default;

    /// <summary>The user's own file that defines it, absolute; null for suites of the repository.</summary>
    public string? File { get; init; }

    /// <summary>A scenario as this suite measures it.</summary>
    public Scenario Warmed(Scenario scenario) => WarmUp is { } warmUp ? scenario with { WarmUp = warmUp } : scenario;

    /// <summary>Those that are measured in a scenario, in the suite's order.</summary>
    public IReadOnlyList<Target> TargetsIn(string scenario) =>
        Only.FirstOrDefault(only => only.Scenario == scenario) is { } some ? [.. Targets.Where(target => some.Targets.Contains(target.Id))] : Targets;

    /// <summary>Its scenarios and those that the pilot alone measures, each once.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<Scenario> WithPilots => [.. Scenarios.Concat(Choices.Select(choice => choice.By)).DistinctBy(scenario => scenario.Id)];

    /// <summary>What its targets are asked, each once.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<Contract> Contracts => [.. WithPilots.SelectMany(scenario => scenario.Contracts).DistinctBy(contract => contract.Id)];

    private IReadOnlyList<VariantChoice> Choices => Pilot?.Variants ?? [];

    /// <summary>What a target is asked in the scenarios in which it is measured, each once.</summary>
    public IReadOnlyList<Contract> ContractsOf(Target target) =>
        [.. Scenarios.Where(scenario => TargetsIn(scenario.Id).Any(own => own.Id == target.Id))
            .Concat(Choices.Where(choice => choice.Of.Contains(target.Id)).Select(choice => choice.By))
            .SelectMany(scenario => scenario.Contracts).DistinctBy(contract => contract.Id)];
}
