namespace Bench.Cli.Listing;

/// <summary>What can be listed.</summary>
internal static class ListedKinds
{
    public const string Targets = "targets";
    public const string Scenarios = "scenarios";
    public const string Suites = "suites";
    public const string Contracts = "contracts";
    public const string Claims = "claims";

    public static IReadOnlyList<string> Names { get; } = [Targets, Scenarios, Suites, Contracts, Claims];
}
