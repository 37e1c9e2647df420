using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Charts;

/// <summary>The pass curve of a capacity: at each rate the share of blocks that kept the objective, and the isotonic fit through them.</summary>
internal static class PassChart
{
    /// <param name="scenario">One with an objective.</param>
    /// <returns>Null where nothing was measured.</returns>
    public static Chart? Of(Scenario scenario, IReadOnlyList<CapacityEstimate> capacities, TargetInks inks)
    {
        var measured = capacities.Where(capacity => capacity.Scenario == scenario.Id && capacity.Curve.Count > 0).ToArray();
        if (measured.Length == 0) return null;
        return new Chart(
            $"{scenario.Id}-passes",
            $"{scenario.Title}: blocks that keep {scenario.Objective}",
            "Marks: share of blocks. Lines: the isotonic fit, which can only fall.",
            string.Join("; ", measured.Select(Words)) + ".",
            Scale.Logarithmic(
                "offered rate, requests/s (log scale)",
                [.. measured.SelectMany(capacity => capacity.Curve).Select(point => point.RequestsPerSecond)]),
            Scale.Shares("share of blocks"),
            IsRows: false,
            ReferenceX: null,
            Bands: [],
            [.. measured.Select(capacity => Curve(capacity, inks))],
            EndLabels: []);
    }

    private static Series Curve(CapacityEstimate capacity, TargetInks inks)
    {
        var hollow = TargetInks.IsTwin(capacity.Target);
        var line = new Stroke([.. capacity.Curve.Select(point => (Math.Log10(point.RequestsPerSecond), point.Fitted))], 2, inks.DashOf(capacity.Target));
        var marks = capacity.Curve.Select(point => new Mark(
            Math.Log10(point.RequestsPerSecond), (double)point.Passed / point.Blocks, inks.ShapeOf(capacity.Target), 6, hollow, Faint: false,
            TidyTable.Exact(point.Passed),
            FormattableString.Invariant($"{capacity.Target}, {point.RequestsPerSecond:0} requests/s: {point.Passed} of {point.Blocks} blocks")));
        return new Series(capacity.Target, inks.Of(capacity.Target), inks.ShapeOf(capacity.Target), hollow, InLegend: true, [line], [.. marks]);
    }

    private static string Words(CapacityEstimate capacity) => capacity.RequestsPerSecond is { } rate
        ? $"{capacity.Target}: {CapacityRow.Pretty(capacity.Kind, rate, Pretty.Number)} requests a second"
        : $"{capacity.Target}: unknown";
}
