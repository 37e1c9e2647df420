using System.Globalization;
using Bench.Core.Suites;

namespace Bench.Reporting.Charts;

/// <summary>The levels of a scenario along a logarithmic x axis, with room for targets side by side at each.</summary>
internal sealed class LevelAxis
{
    private readonly int targets;

    public LevelAxis(IReadOnlyList<Level> levels, int targets)
    {
        this.targets = targets;
        var positions = levels.Select(Of).ToArray();
        var gap = positions.Zip(positions.Skip(1), (left, right) => right - left).DefaultIfEmpty(0.5).Min();
        // Targets stand side by side, and a target's blocks beside its mean, so that nothing hides a block.
        Slot = Math.Min(0.08, gap * 0.55 / targets);
        var ticks = levels.Zip(positions, (level, position) => new Tick(position, level.Value.ToString("0.##", CultureInfo.InvariantCulture)));
        var quantity = levels[0] is OpenLevel ? "Offered rate" : "Concurrency";
        Axis = new Axis($"{quantity}, {levels[0].Unit} (log scale)", positions[0] - (gap * 0.32), positions[^1] + (gap * 0.32), [.. ticks]);
    }

    public Axis Axis { get; }

    /// <summary>The width that one target has.</summary>
    public double Slot { get; }

    public static double Of(Level level) => Math.Log10(level.Value);

    /// <summary>How far a target stands from its level's tick.</summary>
    /// <param name="place">From 0.</param>
    public double OffsetOf(int place) => (place - ((targets - 1) / 2.0)) * Slot;

    /// <summary>How far a block stands from its target's mean.</summary>
    public double OffsetOfBlock(int place, int blocks) => Slot * (0.2 + (0.5 * place / Math.Max(1, blocks - 1)));
}
