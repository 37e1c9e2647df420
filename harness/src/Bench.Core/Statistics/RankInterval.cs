namespace Bench.Core.Statistics;

/// <summary>The ranks that a target may have: 1 + those clearly better, to all − those clearly worse (METHOD.md M19).</summary>
/// <remarks>Pairwise tests with Holm's adjustment give simultaneous intervals of ranks (Mogstad, Romano, Shaikh and Wilhelm 2024).</remarks>
/// <param name="Best">From 1.</param>
public sealed record RankInterval(string Target, int Best, int Worst)
{
    private const double Level = 0.05;

    /// <param name="values">By target, a quantity of which more is better, in each block.</param>
    /// <returns>In the order of the means, the highest first.</returns>
    public static IReadOnlyList<RankInterval> Of(IReadOnlyDictionary<string, IReadOnlyList<BlockValue>> values)
    {
        var better = Better(values);
        return [.. values
            .OrderByDescending(target => target.Value.Select(block => Math.Log(block.Value)).DefaultIfEmpty(double.NegativeInfinity).Average())
            .ThenBy(target => target.Key, StringComparer.Ordinal)
            .Select(target => new RankInterval(
                target.Key,
                1 + better.Count(pair => pair.Worse == target.Key),
                values.Count - better.Count(pair => pair.Better == target.Key)))];
    }

    private static (string Better, string Worse)[] Better(IReadOnlyDictionary<string, IReadOnlyList<BlockValue>> values)
    {
        var targets = values.Keys.Order(StringComparer.Ordinal).ToArray();
        var pairs = targets.SelectMany((first, index) => targets.Skip(index + 1).Select(second => (First: first, Second: second))).ToArray();
        var ratios = pairs.Select(pair => LogRatios.Between(values[pair.First], values[pair.Second]).Values).ToArray();
        var adjusted = Holm.Adjusted([.. ratios.Select(TwoSided)]);
        return [.. pairs.Index()
            .Where(pair => adjusted[pair.Index] <= Level)
            .Select(pair => ratios[pair.Index].Average() > 0 ? (pair.Item.First, pair.Item.Second) : (pair.Item.Second, pair.Item.First))];
    }

    private static double TwoSided(IReadOnlyList<double> logRatios) => logRatios.Count < 2
        ? 1
        : Math.Min(1, 2 * Math.Min(OneSidedTest.Above(logRatios, 0), OneSidedTest.Below(logRatios, 0)));
}
