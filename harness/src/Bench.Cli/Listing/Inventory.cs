using System.Text.Json.Serialization;
using Bench.Catalog;

namespace Bench.Cli.Listing;

/// <summary>What <c>bench list --json</c> prints; a kind that was not asked for is left out.</summary>
internal sealed record Inventory(
    int SchemaVersion,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ListedTarget>? Targets,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ListedScenario>? Scenarios,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ListedSuite>? Suites,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ListedContract>? Contracts,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ListedClaim>? Claims)
{
    /// <summary>Counted up when a field changes its meaning or goes; new fields come without notice.</summary>
    private const int CurrentSchemaVersion = 1;

    /// <param name="kind">One of <see cref="ListedKinds"/>, or null for all.</param>
    public static Inventory Of(Definitions definitions, string? kind) => new(
        CurrentSchemaVersion,
        kind is null or ListedKinds.Targets ? [.. definitions.Targets.Select(ListedTarget.Of)] : null,
        kind is null or ListedKinds.Scenarios ? [.. definitions.Scenarios.Select(ListedScenario.Of)] : null,
        kind is null or ListedKinds.Suites ? [.. definitions.Suites.Select(ListedSuite.Of)] : null,
        kind is null or ListedKinds.Contracts ? [.. definitions.Contracts.Select(contract => ListedContract.Of(contract, definitions.Targets))] : null,
        kind is null or ListedKinds.Claims ? [.. definitions.Claims.Select(claim => ListedClaim.Of(claim, definitions))] : null);
}
