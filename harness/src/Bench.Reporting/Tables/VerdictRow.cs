namespace Bench.Reporting.Tables;

/// <summary>One figure that a verdict rests on: a row of <c>verdicts.csv</c>.</summary>
/// <param name="Verdict">Of the claim, in words; the part's own stands in <paramref name="PartVerdict"/>.</param>
/// <param name="Row"><c>claim</c> (its verdict), <c>part</c> (what its verdict is about), <c>place</c> (a scenario of it),
/// <c>beside</c> (the same with what is shown beside the best variant), <c>lost</c> (a target that left blocks without a figure), <c>rank</c>, <c>crossover</c>
/// or <c>alternative</c> (another choice, which decides nothing).</param>
/// <param name="Of">A target, or the framework of a rank.</param>
/// <param name="X">The place on a curve, or where a curve crosses; then the ends of its interval are <paramref name="XLow"/> and
/// <paramref name="XHigh"/>, empty beyond the range.</param>
/// <param name="OfValue">Of a place: the mean of the side <paramref name="Of"/>, in the unit of the part's
/// metric; <paramref name="AgainstValue"/> likewise.</param>
/// <param name="RatioLow90">The interval that equivalence is decided by.</param>
/// <param name="LostToTarget">Planned blocks without a figure for what a target did; <paramref name="LostToInstrument"/> are
/// those that are void, withheld or not measured.</param>
/// <param name="SupportP">One-sided, not adjusted; <paramref name="AdjustedP"/> is the primary claim's own.</param>
/// <param name="VisibleRatio">The smallest ratio that the run would probably have told from 1; of a part, in the noisiest of its scenarios.</param>
/// <param name="Agrees">Of another choice: whether the claim's verdict would be the same by it (of parts that stand apart, the part's);
/// <paramref name="Turns"/> is whether the claim as a whole would have another.</param>
/// <param name="SameChoice">Of another choice: true where it comes to the claim's own cells.</param>
public sealed record VerdictRow(
    string Claim,
    string Verdict,
    string Row,
    string? Part = null,
    string? PartVerdict = null,
    string? Scenario = null,
    string? Of = null,
    double? OfLevel = null,
    string? Against = null,
    double? AgainstLevel = null,
    double? X = null,
    double? XLow = null,
    double? XHigh = null,
    double? Ratio = null,
    double? RatioLow = null,
    double? RatioHigh = null,
    double? RatioLow90 = null,
    double? RatioHigh90 = null,
    double? RatioRobust = null,
    double? OfValue = null,
    double? AgainstValue = null,
    double? Threshold = null,
    double? RefutedBelow = null,
    int? PlannedBlocks = null,
    int? ValidBlocks = null,
    int? LostToTarget = null,
    int? LostToInstrument = null,
    int? NotMeasured = null,
    double? SupportP = null,
    double? RefutationP = null,
    double? AdjustedP = null,
    double? VisibleRatio = null,
    int? RankBest = null,
    int? RankWorst = null,
    string? Alternative = null,
    bool? Agrees = null,
    bool? Turns = null,
    bool? SameChoice = null);
