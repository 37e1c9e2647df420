namespace Bench.Core.Statistics;

/// <summary>The ranks that a target may have: 1 + those clearly better, to all − those clearly worse (METHOD.md M19).</summary>
/// <remarks>Pairwise tests with Holm's adjustment give simultaneous intervals of ranks (Mogstad, Romano, Shaikh and Wilhelm 2024).</remarks>
/// <param name="Best">From 1.</param>
public sealed record RankInterval(string Target, int Best, int Worst)
{
    private const double Level = 0.05;

    /// <param name="values">By target, a quantity of which more is better, in each block.</param>
    /// <returns>In the order of the means, the highest first.</returns>
    public static IReadOnlyList<RankInterval> Of(IReadOnlyDictionary<string, IReadOnlyList<BlockValue>> values) => Of(
        [.. values
            .OrderByDescending(target => target.Value.Select(block => Math.Log(block.Value)).DefaultIfEmpty(double.NegativeInfinity).Average())
            .ThenBy(target => target.Key, StringComparer.Ordinal)
            .Select(target => target.Key)],
        (first, second) => LogRatios.Between(values[first], values[second]));

    /// <param name="targets">In the order of the result.</param>
    /// <param name="between">The first's ratios to the second, of a quantity of which more is better.</param>
    public static IReadOnlyList<RankInterval> Of(IReadOnlyList<string> targets, Func<string, string, LogRatios> between)
    {
        var better = Better(targets, between);
        return [.. targets.Select(target => new RankInterval(
            target,
            1 + better.Count(pair => pair.Worse == target),
            targets.Count - better.Count(pair => pair.Better == target)))];
    }

    private static (string Better, string Worse)[] Better(IReadOnlyList<string> unordered, Func<string, string, LogRatios> between)
    {
        var targets = unordered.Order(StringComparer.Ordinal).ToArray();
        var pairs = targets.SelectMany((first, index) => targets.Skip(index + 1).Select(second => (First: first, Second: second))).ToArray();
        var ratios = pairs.Select(pair => between(pair.First, pair.Second).Values).ToArray();
        var adjusted = Holm.Adjusted([.. ratios.Select(TwoSided)]);
        return [.. pairs.Index()
            .Where(pair => adjusted[pair.Index] <= Level)
            .Select(pair => ratios[pair.Index].Average() > 0 ? (pair.Item.First, pair.Item.Second) : (pair.Item.Second, pair.Item.First))];
    }

    private static double TwoSided(IReadOnlyList<double> logRatios) => logRatios.Count < 2
        ? 1
        : Math.Min(1, 2 * Math.Min(OneSidedTest.Above(logRatios, 0), OneSidedTest.Below(logRatios, 0)));
}
