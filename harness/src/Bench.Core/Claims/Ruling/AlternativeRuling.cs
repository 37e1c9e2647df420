namespace Bench.Core.Claims.Ruling;

/// <summary>The same part by another choice.</summary>
internal static class AlternativeRuling
{
    public static AlternativeVerdict Of(Alternative alternative, ClaimPart part, PartVerdict chosen, ClaimData data)
    {
        var other = By(alternative.Engine, data) is { } measured
            ? PartRuling.Of(Changed(part, alternative), measured)
            : PartRuling.NotMeasured(part, $"engine {alternative.Engine}");
        return new AlternativeVerdict(alternative.Name, part.Id, other.Kind, other.Reason, other.Estimate, Agrees(alternative, part, chosen, other));
    }

    private static ClaimData? By(string? engine, ClaimData data) => engine is null ? data : data.Other?.Id == engine ? data.Other.Data : null;

    // The robust estimator is a point: it agrees where it lies on the same side of the threshold.
    private static bool? Agrees(Alternative alternative, ClaimPart part, PartVerdict chosen, PartVerdict other) =>
        IsOpen(chosen) || IsOpen(other) ? null
        : !alternative.IsRobust ? other.Kind == chosen.Kind
        : Threshold(part) is { } threshold && other.Estimate is { } estimate ? estimate.Robust >= threshold == estimate.Ratio >= threshold
        : null;

    private static bool IsOpen(PartVerdict verdict) => verdict.Kind is VerdictKind.NotMeasured or VerdictKind.Indicative;

    private static double? Threshold(ClaimPart part) => part switch
    {
        RatioPart ratio => ratio.Claimed?.Threshold,
        NearBestPart near => near.Threshold,
        _ => null,
    };

    private static ClaimPart Changed(ClaimPart part, Alternative to) => part switch
    {
        RatioPart ratio => ratio with { Of = to.Of ?? ratio.Of, Against = to.Against ?? ratio.Against, Places = to.Places ?? ratio.Places, Users = to.Users ?? ratio.Users },
        NearBestPart near => near with
        {
            Users = to.Users ?? near.Users,
            Place = to.Places?[0] ?? near.Place,
            Roster = [.. near.Roster.Select(competitor => competitor.Framework == near.Framework ? competitor with { Variants = to.Of ?? competitor.Variants } : competitor)],
        },
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Only a ratio or a part near the best has alternatives."),
    };
}
