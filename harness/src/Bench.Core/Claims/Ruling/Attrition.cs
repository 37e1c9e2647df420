namespace Bench.Core.Claims.Ruling;

/// <summary>
/// Who left planned blocks without a figure, and what the blocks that are left may therefore not say (decision 0087). A missing block of a target that failed
/// is worse than all it has, so that the survivors flatter it: they may speak against it and not for it.
/// </summary>
/// <param name="favoured">Sides that a supported part speaks for.</param>
/// <param name="others">Sides that a refuted part speaks for.</param>
internal sealed class Attrition(IReadOnlyList<MeasuredSide> favoured, IReadOnlyList<MeasuredSide> others)
{
    public bool BarsSupport => favoured.Any(side => side.HasLosses);

    public bool BarsRefutation => others.Any(side => side.HasLosses);

    /// <summary>Why no verdict can be given that speaks for both sides, as a clause; null where nothing bars it.</summary>
    public string? OfAnySide => Reason([.. favoured, .. others]);

    public static Attrition Of(IReadOnlyList<Pairing> pairings) =>
        new([.. pairings.SelectMany(pairing => pairing.Favoured)], [.. pairings.SelectMany(pairing => pairing.Others)]);

    /// <summary>Why the survivors cannot say this, as a clause; null where they can. What lies between support and refutation speaks for both sides.</summary>
    public string? Bars(VerdictKind kind) => kind switch
    {
        VerdictKind.Supported => Reason(favoured),
        VerdictKind.Refuted => Reason(others),
        VerdictKind.SmallerThanClaimed or VerdictKind.NoPracticalDifference => OfAnySide,
        _ => null,
    };

    /// <param name="valid">Blocks that count for what is compared.</param>
    public BlockTally Tally(int valid)
    {
        MeasuredSide[] sides = [.. favoured.Concat(others).DistinctBy(side => (side.Scenario, side.Target, side.Level))];
        var planned = sides.Min(side => side.PlannedBlocks);
        int[] lost = [.. sides.SelectMany(side => side.LostToTarget).Distinct()];
        // A mean over places keeps a block that was measured in most of them.
        var notMeasured = Math.Min(sides.SelectMany(side => side.NotMeasured).Except(lost).Count(), Math.Max(0, planned - valid - lost.Length));
        return new BlockTally(
            planned,
            valid,
            lost.Length,
            notMeasured,
            [.. sides.Where(side => side.HasLosses).Select(side => new TargetLoss(side.Scenario, side.Target, side.LostToTarget.Count))]);
    }

    private static string? Reason(IReadOnlyList<MeasuredSide> sides)
    {
        string[] failed = [.. sides.Where(side => side.HasLosses).Select(side => $"{side.Target} in {side.Scenario}").Distinct()];
        return failed.Length == 0
            ? null
            : $"only survivors would say so: some planned blocks hold no figure of {string.Join(" and ", failed)}, "
                + "which died, never answered or answered too little there";
    }
}
