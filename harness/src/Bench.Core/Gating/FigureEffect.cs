using Bench.Core.Statistics;

namespace Bench.Core.Gating;

/// <summary>One figure of both versions, before it is judged.</summary>
/// <param name="BaseBlocks">Blocks of the old version that count.</param>
/// <param name="Blocks">Those of the new one.</param>
/// <param name="Effect">New ÷ old; null for fewer blocks than say anything.</param>
internal sealed record FigureEffect(FigurePlace Place, int BaseBlocks, int Blocks, LogEffect? Effect)
{
    /// <summary>With two blocks one disturbed start is half of all that is known.</summary>
    public const int FewestBlocks = 3;

    public static FigureEffect Paired(FigurePlace place, Cell original, Cell changed)
    {
        var ratios = LogRatios.Between(changed.Blocks(place.Metric), original.Blocks(place.Metric));
        return new FigureEffect(place, ratios.Blocks.Count, ratios.Blocks.Count, ratios.Blocks.Count < FewestBlocks ? null : LogEffect.Paired(ratios));
    }

    public static FigureEffect Unpaired(FigurePlace place, Cell original, Cell changed)
    {
        var (under, over) = (Logs(original, place.Metric), Logs(changed, place.Metric));
        return new FigureEffect(place, under.Length, over.Length, Math.Min(under.Length, over.Length) < FewestBlocks ? null : LogEffect.Unpaired(over, under));
    }

    private static double[] Logs(Cell cell, Metric metric) => [.. cell.Blocks(metric).Where(block => block.Value > 0).Select(block => Math.Log(block.Value))];
}
