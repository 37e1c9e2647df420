using Bench.Core.Suites;

namespace Bench.Core.Statistics;

/// <summary>
/// A band in which published measurements find the requests a second of one framework over those of another, on one kind of endpoint (METHOD.md M22). Their
/// machines, versions and settings were others: a ratio outside asks to look again and corrects nothing.
/// </summary>
/// <param name="Numerators">Ids of the targets that are what was published about: variants with other settings are about something else.</param>
/// <param name="Denominators">Likewise.</param>
/// <param name="Kind">Of the endpoint, in the plural.</param>
/// <param name="Contracts">Ids of those of that kind.</param>
/// <param name="Source">Who published what, and when, and which contract stands for which of theirs where the names do not tell.</param>
public sealed record Yardstick(
    IReadOnlyList<string> Numerators, IReadOnlyList<string> Denominators, string Kind, IReadOnlyList<string> Contracts, Interval Band, string Source)
{
    /// <summary>That of a ratio of two targets on a contract, turned round where the ratio is; null where nobody has published one.</summary>
    public static Yardstick? Of(Target numerator, Target denominator, Contract contract) => PublishedRatios.All
        .Where(yardstick => yardstick.Contracts.Contains(contract.Id))
        .Select(yardstick => yardstick.IsOf(numerator, denominator) ? yardstick : yardstick.IsOf(denominator, numerator) ? yardstick.TurnedRound() : null)
        .FirstOrDefault(yardstick => yardstick is not null);

    /// <summary>True where all that the ratio may be lies on one side of the band.</summary>
    public bool IsOutside(RatioEstimate ratio)
    {
        var (low, high) = ratio.Interval is { } interval ? (interval.Low, interval.High) : (ratio.Ratio, ratio.Ratio);
        return high < Band.Low || low > Band.High;
    }

    private bool IsOf(Target over, Target under) => Numerators.Contains(over.OriginalId) && Denominators.Contains(under.OriginalId);

    private Yardstick TurnedRound() => this with { Numerators = Denominators, Denominators = Numerators, Band = new Interval(1 / Band.High, 1 / Band.Low) };
}
