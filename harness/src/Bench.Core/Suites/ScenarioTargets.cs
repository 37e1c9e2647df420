namespace Bench.Core.Suites;

/// <summary>The targets that a suite measures in one scenario, where these are not all.</summary>
/// <param name="Targets">Ids, of twins with their suffix.</param>
public sealed record ScenarioTargets(string Scenario, IReadOnlyList<string> Targets);
