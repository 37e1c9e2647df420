using System.Text.Json.Serialization;
using Bench.Core.Claims;
using Bench.Core.Probing;

namespace Bench.Core.Statistics;

/// <summary>What a run folder says: a pure function of its manifest and journal.</summary>
/// <param name="Indicative">Too few blocks were planned for verdicts (METHOD.md M15).</param>
/// <param name="Cells">By scenario, level and target, in the suite's order.</param>
/// <param name="Comparisons">By comparison, scenario, level and metric, in the suite's order.</param>
/// <param name="Verdicts">One on each claim of the manifest, in its order.</param>
/// <param name="Findings">Void first, then withheld, results, shown; each in the order of the plan.</param>
public sealed record Analysis(
    int SchemaVersion,
    string RunId,
    bool Indicative,
    TrialCounts Trials,
    IReadOnlyList<Cell> Cells,
    IReadOnlyList<ComparisonEstimate> Comparisons,
    IReadOnlyList<Verdict> Verdicts,
    IReadOnlyList<LocatedFinding> Findings)
{
    public const int CurrentSchemaVersion = 2;

    /// <summary>Of scenarios with an objective, by scenario and target, in the suite's order.</summary>
    public IReadOnlyList<CapacityEstimate> Capacities { get; init; } = [];

    /// <summary>Of the cells of scenarios with a canary, in their order.</summary>
    public IReadOnlyList<CanaryCell> Canaries { get; init; } = [];

    /// <summary>What checks without load found, in the order in which they were made.</summary>
    public IReadOnlyList<ProbeResult> Probes { get; init; } = [];

    /// <summary>Ratios that a second engine measured too, in the suite's order; empty where there was none.</summary>
    public IReadOnlyList<EngineAgreement> Engines { get; init; } = [];

    /// <summary>By comparison and scenario, in the suite's order.</summary>
    public IReadOnlyList<CapacityComparison> CapacityComparisons { get; init; } = [];

    /// <summary>
    /// The cells that are figures of their own: those of a capacity serve to find it, and one may be left out of a block that needs it not (decision 0071).
    /// </summary>
    [JsonIgnore]
    public IEnumerable<Cell> RequiredCells => Cells.Where(cell => Capacities.All(capacity => capacity.Scenario != cell.Scenario));

    /// <summary>Verdicts need 10 to 30 blocks (METHOD.md M15).</summary>
    public const int SmallestBlocksForVerdicts = 10;
}
