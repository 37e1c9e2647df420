using Bench.Core.Statistics;

namespace Bench.Core.Tests.Statistics;

/// <summary>Values in blocks 1, 2, 3 and so on.</summary>
internal static class InBlocks
{
    public static IReadOnlyList<BlockValue> Of(params double[] values) => [.. values.Select((value, index) => new BlockValue(index + 1, value))];

    /// <summary>Ratios as log ratios.</summary>
    public static LogRatios Ratios(params double[] ratios) => LogRatios.Between(Of(ratios), Of([.. ratios.Select(_ => 1.0)]));

    public static LogRatios Logs(params double[] logs) => Ratios([.. logs.Select(Math.Exp)]);
}
