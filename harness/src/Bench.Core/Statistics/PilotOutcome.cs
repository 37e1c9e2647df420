namespace Bench.Core.Statistics;

/// <summary>What a pilot said: how many blocks were fixed before the first one that counts (METHOD.md M15), and which variants (M19).</summary>
/// <param name="PilotBlocks">Its own.</param>
/// <param name="Ratios">Those whose residuals were pooled, of the noisiest scenario; none where it was not asked how many blocks.</param>
/// <param name="Spread">Standard deviation of the logarithm of a ratio from block to block; null where no ratio has two blocks.</param>
/// <param name="VisibleRatio">The smallest ratio that so many blocks will probably tell from 1; null likewise.</param>
/// <param name="Blocks">Of the run.</param>
/// <param name="Reason">Why so many, as sentences.</param>
public sealed record PilotOutcome(int PilotBlocks, int Ratios, double? Spread, double? VisibleRatio, int Blocks, string Reason)
{
    /// <summary>What it chose, in the suite's order; none where all variants are measured, and in older runs.</summary>
    public IReadOnlyList<ChosenVariant> Variants { get; init; } = [];
}
