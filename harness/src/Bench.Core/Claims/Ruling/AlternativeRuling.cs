namespace Bench.Core.Claims.Ruling;

/// <summary>The same part by another choice.</summary>
internal static class AlternativeRuling
{
    /// <param name="keeps">Whether the claim's verdict stays what it is with another verdict on this part; of parts that stand apart, the part's.</param>
    /// <param name="turns">Whether the claim's verdict as a whole is another one with it.</param>
    public static AlternativeVerdict Of(
        Alternative alternative, ClaimPart part, PartVerdict chosen, ClaimData data, Func<PartVerdict, bool> keeps, Func<PartVerdict, bool> turns)
    {
        var other = By(alternative.Engine, data) is { } measured
            ? PartRuling.Of(alternative.AppliedTo(part), measured)
            : PartRuling.NotMeasured(part, $"engine {alternative.Engine}");
        var isSame = alternative is { IsRobust: false, Engine: null } && AreOfTheSameCells(chosen.Places ?? [], other.Places ?? []);
        var agrees = isSame ? null : Agrees(alternative, part, chosen, other, keeps);
        return new AlternativeVerdict(alternative.Name, part.Id, other.Kind, other.Reason, other.Estimate, agrees)
        {
            IsSameChoice = isSame,
            Turns = agrees is false ? turns(alternative.IsRobust ? ByItsPoint(part, other) : other) : agrees is null ? null : false,
        };
    }

    // What asks for other variants or users may come to the claim's own cells, where these are the best.
    private static bool AreOfTheSameCells(IReadOnlyList<PlaceRatio> own, IReadOnlyList<PlaceRatio> others) =>
        own.Count > 0 && own.Count == others.Count && own.All(place => others.Any(place.IsOfTheSameCells));

    private static ClaimData? By(string? engine, ClaimData data) => engine is null ? data : data.Other?.Id == engine ? data.Other.Data : null;

    // The robust estimator is a point: it agrees where it lies on the same side of the threshold.
    private static bool? Agrees(Alternative alternative, ClaimPart part, PartVerdict chosen, PartVerdict other, Func<PartVerdict, bool> keeps) =>
        IsOpen(chosen) || IsOpen(other) ? null
        : !alternative.IsRobust ? keeps(other)
        : Threshold(part) is { } threshold && other.Estimate is { } estimate ? estimate.Robust >= threshold == estimate.Ratio >= threshold
        : null;

    // A point has no test: it is on one side of what decides or on the other.
    private static PartVerdict ByItsPoint(ClaimPart part, PartVerdict verdict)
    {
        var kind = verdict.Estimate!.Robust >= Threshold(part) ? VerdictKind.Supported
            : verdict.Estimate.Robust < RefutedBelow(part) ? VerdictKind.Refuted
            : VerdictKind.SmallerThanClaimed;
        return verdict with { Kind = kind, SupportP = kind == VerdictKind.Supported ? 0 : 1, RefutationP = kind == VerdictKind.Refuted ? 0 : 1 };
    }

    // What is not near the best is refuted by the roster's median, of which a point to the best says nothing.
    private static double? RefutedBelow(ClaimPart part) => part is RatioPart ratio ? ratio.Claimed?.RefutedBelow : null;

    // What may decide nothing, for want of blocks or since only survivors are left, neither agrees nor turns.
    private static bool IsOpen(PartVerdict verdict) => verdict.Kind is VerdictKind.NotMeasured or VerdictKind.Indicative || verdict.MayNotDecide;

    private static double? Threshold(ClaimPart part) => part switch
    {
        RatioPart ratio => ratio.Claimed?.Threshold,
        NearBestPart near => near.Threshold,
        _ => null,
    };
}
