namespace Bench.Core.Statistics;

/// <summary>Whether a ratio is the same for all practical purposes: two one-sided tests at 5 % (Schuirmann 1987).</summary>
/// <param name="Interval">90 % t interval of the ratio; inside the bounds exactly where both tests reject.</param>
/// <param name="P">The larger of the two.</param>
public sealed record EquivalenceTest(Interval Interval, double P)
{
    public const double Level = 0.05;

    /// <param name="bounds">Ratios between which a difference has no practical meaning.</param>
    /// <returns>Null for fewer than two blocks.</returns>
    public static EquivalenceTest? Of(LogRatios ratios, Interval bounds) => ratios.Blocks.Count < 2 ? null : new EquivalenceTest(
        MeanEstimate.Of(ratios.Values, 1 - (2 * Level)).Interval!.Value.Map(Math.Exp),
        Math.Max(OneSidedTest.Above(ratios.Values, Math.Log(bounds.Low)), OneSidedTest.Below(ratios.Values, Math.Log(bounds.High))));
}
