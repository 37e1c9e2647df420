using Bench.Core.Statistics;

namespace Bench.Reporting.Tables;

/// <summary>One capacity: a row of <c>capacities.csv</c>.</summary>
/// <param name="Objective">What the highest rate still keeps.</param>
/// <param name="RequestsPerSecond">Geometric mean over blocks; <c>&lt; x</c> or <c>&gt; x</c> where it lies beyond the grid, empty where it is unknown.</param>
/// <param name="RequestsPerSecondLow">Lower end of the 95 % t interval, one step of the grid lower; empty for fewer than two blocks.</param>
public sealed record CapacityRow(
    string Scenario,
    string Target,
    string Objective,
    string? RequestsPerSecond,
    double? RequestsPerSecondLow,
    double? RequestsPerSecondHigh,
    int ValidBlocks,
    int PlannedBlocks)
{
    public static CapacityRow Of(CapacityEstimate capacity) => new(
        capacity.Scenario, capacity.Target, capacity.Objective.ToString(), Exact(capacity.Kind, capacity.RequestsPerSecond),
        capacity.Interval?.Low, capacity.Interval?.High, capacity.ValidBlocks, capacity.PlannedBlocks);

    /// <summary>A figure as the table writes it.</summary>
    public static string? Exact(CapacityKind kind, double? value) => value is { } known ? Bound(kind) + TidyTable.Exact(known) : null;

    /// <summary>The same for people.</summary>
    public static string Pretty(CapacityKind kind, double value, Func<double, string> pretty) => Bound(kind) + pretty(value);

    private static string Bound(CapacityKind kind) => kind switch
    {
        CapacityKind.Below => "< ",
        CapacityKind.Above => "> ",
        _ => string.Empty,
    };
}
