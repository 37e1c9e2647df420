using System.Text.Json.Serialization;
using Bench.Core.Probing;
using Bench.Core.Statistics;

namespace Bench.Core.Claims;

/// <summary>What a run says about one part of a claim.</summary>
/// <param name="Part">Its id.</param>
/// <param name="Reason">Why it is so, as a sentence.</param>
/// <param name="ValidBlocks">Blocks that hold all that the part needs.</param>
/// <param name="Estimate">The ratio that the verdict is about; null where there is none.</param>
/// <param name="Equivalence">90 % interval of the same ratio, which equivalence is decided by.</param>
/// <param name="Places">By scenario, with the variants that were compared.</param>
/// <param name="Ranks">Of a roster, in the order of the means; empty elsewhere.</param>
/// <param name="Crossover">Of a curve.</param>
/// <param name="SupportP">One-sided p of "the claim does not hold"; null where the part has no test.</param>
/// <param name="RefutationP">One-sided p of "the claim is not refuted".</param>
/// <param name="VisibleEffect">The smallest ratio that the run would probably have told from 1, in the noisiest of its places of
/// which it is known; null where it is of none.</param>
/// <param name="Observations">Of a probe; null elsewhere.</param>
public sealed record PartVerdict(
    string Part,
    VerdictKind Kind,
    string Reason,
    int ValidBlocks = 0,
    RatioEstimate? Estimate = null,
    Interval? Equivalence = null,
    IReadOnlyList<PlaceRatio>? Places = null,
    IReadOnlyList<RankInterval>? Ranks = null,
    Crossover? Crossover = null,
    double? SupportP = null,
    double? RefutationP = null,
    double? VisibleEffect = null,
    IReadOnlyList<ProbeObservation>? Observations = null)
{
    /// <summary>What became of its planned blocks; null where it has none, as a probe.</summary>
    public BlockTally? Blocks { get; init; }

    /// <summary>The data may not decide it, whatever they say: too few blocks, too much noise, or survivors alone would speak.</summary>
    [JsonIgnore]
    public bool MayNotDecide { get; init; }

    /// <summary>It holds, and by more than the claim's words cover.</summary>
    [JsonIgnore]
    public bool IsMoreThanClaimed { get; init; }

    /// <summary>The same ratios with what is shown beside the best variant of a side: they decide nothing.</summary>
    public IReadOnlyList<PlaceRatio> Beside { get; init; } = [];
}
