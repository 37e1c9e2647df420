using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Claims;

/// <summary>A ratio in one scenario, between the variants that were found to be the best of each side.</summary>
/// <param name="OfLevel">Null for a capacity, which is of all levels together.</param>
/// <param name="Against">A target, or what else it is held against.</param>
/// <param name="AgainstLevel">Null likewise, and where it is no target.</param>
/// <param name="X">The place on a curve; null elsewhere.</param>
public sealed record PlaceRatio(string Scenario, string Of, Level? OfLevel, string Against, Level? AgainstLevel, double? X, RatioEstimate? Estimate)
{
    /// <summary>The first side's figure, in the unit of the part's metric: its mean over the blocks that have it.</summary>
    public double? OfValue { get; init; }

    /// <summary>The other side's likewise; null where it is no target.</summary>
    public double? AgainstValue { get; init; }

    /// <summary>What became of its planned blocks.</summary>
    public required BlockTally Blocks { get; init; }

    /// <summary>The smallest ratio that the run would probably have told from 1 in this scenario; null where it is not known.</summary>
    public double? VisibleEffect { get; init; }

    /// <summary>True where both compare the same cells, whatever asked for them.</summary>
    public bool IsOfTheSameCells(PlaceRatio other) =>
        (Scenario, Of, OfLevel, Against, AgainstLevel, X) == (other.Scenario, other.Of, other.OfLevel, other.Against, other.AgainstLevel, other.X)
        && (Estimate?.Blocks ?? []).SequenceEqual(other.Estimate?.Blocks ?? []);
}
