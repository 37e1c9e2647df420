using Bench.Core.Statistics;

namespace Bench.Core.Gating;

/// <summary>What became of one figure from the old version to the new one.</summary>
/// <param name="Ratio">New ÷ old; null where too few blocks count, as are interval and p values.</param>
/// <param name="Interval">Plain 95 % interval of the ratio.</param>
/// <param name="RegressionP">Holm-adjusted over all figures: p of "worse by no more than the smallest effect".</param>
/// <param name="ImprovementP">The same of "better by no more than".</param>
public sealed record FigureChange(
    FigurePlace Place,
    int BaseBlocks,
    int Blocks,
    double? Ratio,
    Interval? Interval,
    double? RegressionP,
    double? ImprovementP,
    ChangeVerdict Verdict);
