using Bench.Catalog.Problems;
using Bench.Catalog.Reading;
using Bench.Core.Suites;

namespace Bench.Catalog.Building;

/// <summary>Makes a scenario from its document.</summary>
internal static class ScenarioDefinition
{
    // METHOD.md M4: below this a window holds too little to be compared.
    private static readonly TimeSpan ShortestWindow = TimeSpan.FromSeconds(2);

    // METHOD.md M21: queues near the capacity take seconds to show.
    private static readonly TimeSpan ShortestCapacityWindow = TimeSpan.FromSeconds(10);

    // METHOD.md M7: code that is still being imported, specialised or pooled would be measured.
    private static readonly TimeSpan ShortestWarmUp = TimeSpan.FromSeconds(2);

    public static Scenario? Build(MapNode document, DefinitionSet<Contract> contracts, ProblemList problems)
    {
        var before = problems.Count;
        var contract = contracts.Find((ScalarNode)document.Value("contract"), problems);
        if (contract is { Load.Count: 0 })
            problems.Add(document.Value("contract").Place, $"the contract '{contract.Id}' {Unmeasured(contract)}");
        var warmUp = WarmUp((ScalarNode)document.Value("warmUp"), problems);
        var settling = Time(document, "settling", TimeSpan.Zero, problems);
        var window = Time(document, "window", ShortestWindow, problems);
        var responseTimeout = Time(document, "responseTimeout", TimeSpan.FromMilliseconds(1), problems);
        var workload = WorkloadDefinition.Build(document.Map("workload"), problems);
        if (workload.Objective is not null && window < ShortestCapacityWindow)
            problems.Add(
                document.Value("window").Place,
                $"window is {Duration.Text(window)}. A capacity needs {Duration.Text(ShortestCapacityWindow)} or more at each rate.");
        var canary = CanaryDefinition.Build(document, workload, settling, contracts, problems);
        if (contract is null || problems.Count != before) return null;
        var workers = document.Whole("workers");
        return new Scenario(
            document.Text("id"), document.Text("title"), contract, workload.Levels, warmUp, settling, window, responseTimeout, workers, workload.Objective)
        { LookFor = document.TextOrNone("lookFor"), Canary = canary, Search = workload.Search };
    }

    public static TimeSpan WarmUp(ScalarNode text, ProblemList problems) => Time(text, "warmUp", ShortestWarmUp, problems);

    private static string Unmeasured(Contract contract) => contract.Conversations.Count > 0
        ? "is an echo over WebSocket, which is verified and which no engine puts under load. Name another contract."
        : "has no requests under load. Give it some, or name another contract.";

    private static TimeSpan Time(MapNode document, string key, TimeSpan shortest, ProblemList problems) =>
        Time((ScalarNode)document.Value(key), key, shortest, problems);

    private static TimeSpan Time(ScalarNode text, string key, TimeSpan shortest, ProblemList problems)
    {
        var time = Duration.Parse(text.Text)
            ?? throw new InvalidOperationException($"The schema allows '{text.Text}' at {text.Place}, and the code does not.");
        if (time < shortest) problems.Add(text.Place, $"{key} is {text.Text}. Allowed is {Duration.Text(shortest)} or more.");
        return time;
    }
}
