using System.Globalization;
using Bench.Core.Claims;

namespace Bench.Reporting.Page;

/// <summary>What a part holds against what, by which figure, which way that figure points, and where it is taken.</summary>
internal static class PartQuestion
{
    public static string Of(ClaimPart part) => part switch
    {
        RatioPart ratio => $"{Sides(ratio.Of, ratio.Against)}: {Metric(ratio.Metric)}, in {string.Join(", ", ratio.Places)}{At(ratio.Metric, ratio.Users)}",
        CurvePart curve => $"{Sides(curve.Of, curve.Against)}: {Metric(curve.Metric)}, along {curve.Quantity}",
        ContrastPart contrast =>
            $"{Sides(contrast.Of, contrast.Against)}: {Metric(contrast.Metric)} in {contrast.Place}, "
                + $"over the same ratio of {ClaimMetricWords.Of(contrast.ReferenceMetric)} in {contrast.ReferencePlace}",
        ExpectedPart expected =>
            $"{Side(expected.Of)} ÷ the expected {Number(expected.Expected)}: "
                + $"{ClaimMetricWords.Of(expected.Metric)}, in {expected.Place}{At(expected.Metric, expected.Users)}",
        NearBestPart near =>
            $"{near.Framework} ÷ the best of {Number(near.Roster.Count)} frameworks: {Metric(near.Metric)}, in {near.Place}{At(near.Metric, near.Users)}",
        RankPart rank =>
            $"{rank.Framework} among {Number(rank.Roster.Count)} frameworks: {Metric(rank.Metric)}, in {string.Join(", ", rank.Places)}{At(rank.Metric, null)}",
        ProbePart probe => $"Holds where: {probe.Holds}",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No words are known for what this kind of part asks."),
    };

    /// <summary>What else the claim fixed about the ratio, in the order in which a verdict is come to (METHOD.md M16); none where it has no ratio.</summary>
    public static IEnumerable<string> Bounds(ClaimPart part)
    {
        if (Tables.VerdictRows.ClaimedBy(part) is { } claimed)
        {
            if (claimed.Equivalence is { } same) yield return $"no difference: {Number(same.Low)} to {Number(same.High)}";
            if (part is not NearBestPart) yield return $"against it: below {Number(claimed.RefutedBelow)}";
        }

        if (part is NearBestPart) yield return "against it: below the roster's median";
        if (part is RatioPart { UpTo: { } most }) yield return $"the words cover up to {Number(most)}";
        if (part is RatioPart { WorstUpper: { } worst }) yield return $"in no scenario clearly below {Number(worst)}";
        if (part is ExpectedPart { Within: { } within }) yield return $"as expected: {Number(1 - within)} to {Number(1 + within)}";
        if (part is CurvePart curve) yield return $"where it crosses {Number(curve.Level)}";
    }

    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Sides(IReadOnlyList<string> of, IReadOnlyList<string> against) => $"{Side(of)} ÷ {Side(against)}";

    private static string Side(IReadOnlyList<string> variants) => variants.Count == 1 ? variants[0] : $"the best of {string.Join(", ", variants)}";

    // A capacity is of all rates together, and a start comes before any load.
    private static string At(ClaimMetric metric, int? users) =>
        users is { } fixedUsers ? $" at {Number(fixedUsers)} users"
        : metric is ClaimMetric.CapacityPerSecond or ClaimMetric.ColdStartSeconds ? string.Empty
        : ", each at its best number of users";

    private static string Metric(ClaimMetric metric) => $"{ClaimMetricWords.Of(metric)}, {(ClaimMetrics.IsMoreBetter(metric) ? "more" : "less")} is better";
}
