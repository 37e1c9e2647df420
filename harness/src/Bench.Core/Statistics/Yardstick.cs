using Bench.Core.Suites;

namespace Bench.Core.Statistics;

/// <summary>
/// A band in which published measurements find the requests a second of one framework over those of another, on one kind of endpoint (METHOD.md M22). Their
/// machines, versions and settings were others: a ratio outside asks to look again and corrects nothing.
/// </summary>
/// <param name="Kind">Of the endpoint, in the plural.</param>
/// <param name="Contracts">Ids of those of that kind.</param>
/// <param name="Source">Who published what, and when.</param>
public sealed record Yardstick(string Numerator, string Denominator, string Kind, IReadOnlyList<string> Contracts, Interval Band, string Source)
{
    private const string TechEmpower = "TechEmpower of 2019-12-11 (FastAPI over Django: json 1.36, plaintext 1.13, db 2.60, query 6.80)";

    /// <summary>All that can be compared: the frameworks with the settings of their own documentation.</summary>
    public static IReadOnlyList<Yardstick> All { get; } =
    [
        new("fastapi", "django", "trivial endpoints", ["plaintext", "json"], new Interval(1, 10),
            TechEmpower + " and klen/py-frameworks-bench of 2021 (one uvicorn worker each: api 3.89, html 5.26, up to 10 with Django 4.0)"),
        new("fastapi", "django", "single queries of a database", ["db"], new Interval(1.1, 2.7), TechEmpower),
        new("fastapi", "django", "many sequential queries", ["queries", "queries-50"], new Interval(1, 7), TechEmpower),
    ];

    /// <summary>That of a ratio of two targets on a contract, turned round where the ratio is; null where nobody has published one.</summary>
    public static Yardstick? Of(Target numerator, Target denominator, Contract contract) => All
        .Where(yardstick => yardstick.Contracts.Contains(contract.Id))
        .Select(yardstick => (numerator.Framework, denominator.Framework) switch
        {
            var (over, under) when over == yardstick.Numerator && under == yardstick.Denominator => yardstick,
            var (over, under) when over == yardstick.Denominator && under == yardstick.Numerator => yardstick.TurnedRound(),
            _ => null,
        })
        .FirstOrDefault(yardstick => yardstick is not null);

    /// <summary>True where all that the ratio may be lies on one side of the band.</summary>
    public bool IsOutside(RatioEstimate ratio)
    {
        var (low, high) = ratio.Interval is { } interval ? (interval.Low, interval.High) : (ratio.Ratio, ratio.Ratio);
        return high < Band.Low || low > Band.High;
    }

    private Yardstick TurnedRound() => this with { Numerator = Denominator, Denominator = Numerator, Band = new Interval(1 / Band.High, 1 / Band.Low) };
}
