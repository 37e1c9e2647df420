using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Gating;

/// <summary>Judges all figures of a comparison together.</summary>
/// <remarks>
/// A test against the smallest effect and not against 1 (a minimum-effect test; Murphy and Myors 1999): with many blocks the most harmless difference differs
/// from 1. Regressions and improvements are a family each, adjusted after Holm at 2.5 %, and a figure that could not be tested counts as p = 1.
/// </remarks>
internal static class Ruling
{
    private const double EquivalenceConfidence = 1 - (2 * EquivalenceTest.Level);

    public static IReadOnlyList<FigureChange> Of(IReadOnlyList<FigureEffect> figures, Gate gate)
    {
        var bounds = new Interval(1 - gate.SmallestEffect, 1 + gate.SmallestEffect);
        var regressions = Holm.Adjusted([.. figures.Select(figure => P(figure, bounds, isMore: !Metrics.IsMoreBetter(figure.Place.Metric)))]);
        var improvements = Holm.Adjusted([.. figures.Select(figure => P(figure, bounds, isMore: Metrics.IsMoreBetter(figure.Place.Metric)))]);
        return [.. figures.Select((figure, index) => Change(figure, bounds, regressions[index], improvements[index]))];
    }

    private static double P(FigureEffect figure, Interval bounds, bool isMore) => figure.Effect switch
    {
        null => 1,
        { } effect => isMore ? effect.Above(bounds.High) : effect.Below(bounds.Low),
    };

    private static FigureChange Change(FigureEffect figure, Interval bounds, double regression, double improvement)
    {
        if (figure.Effect is not { } effect)
            return new FigureChange(figure.Place, figure.BaseBlocks, figure.Blocks, null, null, null, null, ChangeVerdict.TooFewBlocks);
        var verdict = Verdict(effect, bounds, regression, improvement);
        return new FigureChange(
            figure.Place,
            figure.BaseBlocks,
            figure.Blocks,
            Math.Exp(effect.Mean),
            effect.RatioInterval(MeanEstimate.Confidence),
            regression,
            improvement,
            verdict);
    }

    private static ChangeVerdict Verdict(LogEffect effect, Interval bounds, double regression, double improvement)
    {
        if (effect.RatioInterval(EquivalenceConfidence).IsInside(bounds)) return ChangeVerdict.Equivalent;
        if (regression <= OneSidedTest.Level) return ChangeVerdict.Regression;
        return improvement <= OneSidedTest.Level ? ChangeVerdict.Improvement : ChangeVerdict.NotShown;
    }
}
