using System.Globalization;
using Bench.Core.Claims;

namespace Bench.Core.Tests.Statistics;

/// <summary>A target against itself must seldom be told from itself, whatever the claim.</summary>
public class FalseVerdictSpecs
{
    /// <summary>Those that say that the ratio is not 1.</summary>
    private static readonly VerdictKind[] False = [VerdictKind.Supported, VerdictKind.SmallerThanClaimed, VerdictKind.Refuted];

    private static readonly int[] Numbers = [10, 14, 20];

    private static readonly Dictionary<int, IReadOnlyDictionary<(double Threshold, VerdictKind Kind), int>> Analysed =
        Numbers.ToDictionary(blocks => blocks, SameAgainstSame.Verdicts);

    public static TheoryData<int> Blocks => [.. Numbers];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Of_a_thousand_analyses_at_most_fifty_end_in_the_same_false_verdict(int blocks)
    {
        var verdicts = Analysed[blocks];

        Assert.All(
            verdicts.Where(count => False.Contains(count.Key.Kind)),
            count => Assert.InRange(count.Value, 0, SameAgainstSame.Runs / 20));
        Assert.Equal(3 * SameAgainstSame.Runs, verdicts.Values.Sum());
    }

    [Fact]
    public void The_published_shares_are_what_the_analyses_give()
    {
        var rows =
            from threshold in new[] { 1.0, 1.1, 1.5 }
            from kind in False.Append(VerdictKind.NoPracticalDifference).Append(VerdictKind.Inconclusive)
            let shares = Numbers.Select(blocks => Analysed[blocks].GetValueOrDefault((threshold, kind)) * 100.0 / SameAgainstSame.Runs).ToArray()
            where shares.Any(share => share > 0) || False.Contains(kind)
            select string.Create(
                CultureInfo.InvariantCulture, $"| {threshold:0.0} | {VerdictWords.Of(kind)} | {shares[0]:0.0} | {shares[1]:0.0} | {shares[2]:0.0} |");

        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Statistics", "coverage.md"));
        Assert.All(rows, row => Assert.Contains(row, page, StringComparison.Ordinal));
    }
}
