using Bench.Core.Suites;

namespace Bench.Catalog.Selecting;

/// <summary>Which ratios are of interest where nobody has said so.</summary>
internal static class ComparedTargets
{
    /// <summary>
    /// The comparisons given, of which both sides are there; then the first target with each other one, where one of the two would else
    /// be measured for nothing; then each twin with its target.
    /// </summary>
    public static IReadOnlyList<Comparison> Complete(IEnumerable<Comparison> given, IReadOnlyList<Target> targets)
    {
        var ids = targets.Select(target => target.Id).ToArray();
        List<Comparison> comparisons = [.. given.Where(comparison => Sides(comparison).All(ids.Contains))];

        Comparison[] twins =
        [
            .. ids.Where(id => ids.Contains(id + Target.TwinSuffix)).Select(id => new Comparison(id + Target.TwinSuffix, id)),
        ];
        var single = ids.Except(twins.Select(twin => twin.Numerator)).ToArray();
        var compared = comparisons.Where(comparison => !comparison.IsNoiseFloor).SelectMany(Sides).ToHashSet();
        var floors = comparisons.Where(comparison => comparison.IsNoiseFloor).SelectMany(Sides).ToHashSet();

        comparisons.AddRange(single.Skip(1)
            .Where(other => !compared.Contains(other) || !compared.Contains(single[0]))
            .Select(other => new Comparison(single[0], other)));
        comparisons.AddRange(twins.Where(twin => !floors.Contains(twin.Numerator)));
        return comparisons;
    }

    private static IEnumerable<string> Sides(Comparison comparison) => [comparison.Numerator, comparison.Denominator];
}
