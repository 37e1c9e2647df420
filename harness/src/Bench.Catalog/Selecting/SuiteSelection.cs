namespace Bench.Catalog.Selecting;

/// <summary>What the command line says instead of the suite's file, as it was written there; null leaves the suite as it is.</summary>
/// <param name="Targets">Ids between commas, twins as <c>id~aa</c>; they need not be the suite's own, and are measured in all scenarios.</param>
/// <param name="Scenarios">Ids between commas; they need not be the suite's own.</param>
/// <param name="Budget">A duration, such as <c>30m</c>.</param>
public sealed record SuiteSelection(
    string? Targets = null,
    string? Scenarios = null,
    int? Blocks = null,
    int? Seed = null,
    string? Budget = null);
