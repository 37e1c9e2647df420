using System.Globalization;
using Bench.Core.Claims;

namespace Bench.Cli.Listing;

/// <param name="Asks">What it asserts about what, with the threshold.</param>
internal sealed record ListedPart(string Id, string Statement, string Asks)
{
    public static ListedPart Of(ClaimPart part) => new(part.Id, part.Statement, part switch
    {
        RatioPart ratio => $"{Name(ratio.Metric)}, {Best(ratio.Of)} ÷ {Best(ratio.Against)}{At(ratio.Claimed)}",
        ContrastPart contrast =>
            $"{Name(contrast.Metric)}, {Best(contrast.Of)} ÷ {Best(contrast.Against)}, {contrast.Place} over {contrast.ReferencePlace}{At(contrast.Claimed)}",
        ExpectedPart expected =>
            $"{Name(expected.Metric)} of {Best(expected.Of)} ÷ {Number(expected.Expected)}{At(expected.Claimed)}{Within(expected.Within)}",
        NearBestPart near => $"{Name(near.Metric)}, {near.Framework} ÷ the best of {near.Roster.Count} frameworks ≥ {Number(near.Threshold)}",
        RankPart rank => $"{Name(rank.Metric)}, {rank.Framework} the first of {rank.Roster.Count} frameworks",
        CurvePart curve => $"{Name(curve.Metric)}, {Best(curve.Of)} ÷ {Best(curve.Against)}, by {curve.Quantity}: where it crosses {Number(curve.Level)}",
        ProbePart probe => $"probe {probe.Probe}: {probe.Holds}",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No words are known for this kind of part."),
    });

    private static string Best(IReadOnlyList<string> variants) => variants is [var single] ? single : $"best of ({string.Join(", ", variants)})";

    private static string At(ClaimedRatio? claimed) => claimed is null ? "" : $" ≥ {Number(claimed.Threshold)}";

    private static string Within(double? within) => within is { } share ? $" = 1 ± {Number(share)}" : "";

    private static string Name(ClaimMetric metric) => ClaimMetricWords.Of(metric);

    private static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
