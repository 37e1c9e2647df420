using Bench.Core.Statistics;

namespace Bench.Reporting.Charts;

/// <summary>What a curve shows of each cell.</summary>
/// <param name="Id">Ends the chart's id.</param>
/// <param name="Title">Follows the scenario's title.</param>
/// <param name="Label">In words, with its unit, for the axis and the tips.</param>
/// <param name="Unit">What the summary's values are divided by to be in that unit.</param>
internal sealed record Quantity(string Id, string Title, string Label, double Unit, Func<Cell, BlockSummary?> Summary)
{
    public static Quantity Throughput { get; } =
        new("throughput", "requests answered", "requests a second", 1, cell => cell.RequestsPerSecond);

    public static Quantity CpuTime { get; } =
        new("cpu", "CPU time of the target", "µs of CPU a request", 1, cell => cell.CpuMicrosecondsPerRequest);

    public static Quantity Memory { get; } =
        new("memory", "memory of the target", "MB of memory (PSS)", 1e6, cell => cell.ProportionalBytes);

    /// <summary>A value with the unit, for people.</summary>
    public string Words(double value) => $"{Pretty.Number(value / Unit)} {Label}";
}
