namespace Bench.Core.Claims;

/// <summary>Another choice for one part of a claim: what is null stays as the claim has it (METHOD.md M25).</summary>
/// <param name="Part">The id of a ratio, or of a part that looks for the near best.</param>
/// <param name="IsRobust">Takes the robust point instead of the mean.</param>
/// <param name="Engine">Another load engine.</param>
public sealed record Alternative(
    string Name,
    string Part,
    IReadOnlyList<string>? Of,
    IReadOnlyList<string>? Against,
    IReadOnlyList<string>? Places,
    int? Users,
    bool IsRobust,
    string? Engine)
{
    /// <returns>The part by this choice.</returns>
    public ClaimPart AppliedTo(ClaimPart part) => part switch
    {
        RatioPart ratio => ratio with
        {
            Of = Of ?? ratio.Of,
            Against = Against ?? ratio.Against,
            Places = Places ?? ratio.Places,
            Users = Users ?? ratio.Users,
        },
        NearBestPart near => near with
        {
            Users = Users ?? near.Users,
            Place = Places?[0] ?? near.Place,
            Roster =
            [
                .. near.Roster.Select(competitor =>
                    competitor.Framework == near.Framework ? competitor with { Variants = Of ?? competitor.Variants } : competitor),
            ],
        },
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Only a ratio or a part near the best has alternatives."),
    };

    /// <summary>True where it is the claim's own choice in other words, whatever is measured: it could only agree (decision 0088).</summary>
    public bool IsTheOwnChoiceOf(ClaimPart part) => !IsRobust && Engine is null && part is (RatioPart or NearBestPart) && (part, AppliedTo(part)) switch
    {
        (RatioPart own, RatioPart other) =>
            AreSame(own.Of, other.Of)
                && AreSame(own.Against, other.Against)
                && AreSame(own.Places, other.Places)
                && AreSame(own.Users, other.Users, own.Metric),
        (NearBestPart own, NearBestPart other) =>
            AreSame(VariantsOf(own), VariantsOf(other)) && own.Place == other.Place && AreSame(own.Users, other.Users, own.Metric),
        _ => false,
    };

    private static IReadOnlyList<string> VariantsOf(NearBestPart part) =>
        part.Roster.FirstOrDefault(competitor => competitor.Framework == part.Framework)?.Variants ?? [];

    private static bool AreSame(IReadOnlyList<string> own, IReadOnlyList<string> other) => own.ToHashSet().SetEquals(other);

    // A capacity is of all levels together.
    private static bool AreSame(int? own, int? other, ClaimMetric metric) => own == other || metric == ClaimMetric.CapacityPerSecond;
}
