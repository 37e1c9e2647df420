using Bench.Core.Claims;
using Bench.Core.Statistics;

namespace Bench.Reporting.Page;

/// <summary>Where a curve crosses its level, in words.</summary>
internal static class CrossingText
{
    private const string Source = "verdicts.csv ";

    public static Markup Of(CurvePart curve, Crossover crossover) => crossover is { At: null, Low: null, High: null, IsOpenBelow: false }
        ? Markup.Of($"{(crossover.BeginsAbove ? "above" : "below")} {PartQuestion.Number(curve.Level)} at every measured number of {curve.Quantity}")
        : Markup.Of($"""
            crosses {PartQuestion.Number(curve.Level)} at <b>{Figure.Number(crossover.At, Source + "x")}</b> {curve.Quantity},
            between {End(crossover.Low, "x_low", "below the range")} and {End(crossover.High, "x_high", "beyond the range")}
            """);

    private static Markup End(double? value, string column, string otherwise) =>
        value is null ? Markup.Of($"{otherwise}") : Figure.Number(value, Source + column);
}
