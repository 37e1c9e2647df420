namespace Bench.Core.Statistics;

/// <summary>What a cell of an open level has beside what every cell has.</summary>
/// <param name="OfferedPerSecond">Requests that were due in each second.</param>
/// <param name="ResponseMedianNs">Of the blocks in which the target kept the rate: elsewhere it says how long
/// the level lasted. Null where none has one.</param>
/// <param name="ResponseP99Ns">Likewise.</param>
/// <param name="Response">Percentiles pooled over the valid blocks, as are the two after it; comparable at equal rate.</param>
/// <param name="ConnectionWait">The part of the response that was spent waiting for a connection: the target's doing.</param>
/// <param name="EngineLag">The part that is the engine's fault.</param>
/// <param name="QueueAtEnd">Requests that waited for a connection where the window closed.</param>
/// <param name="NeverSent">Requests given up while they waited for a connection, summed over the valid blocks.</param>
/// <param name="UnstableBlocks">Valid blocks in which the target did not keep the rate.</param>
public sealed record OpenCell(
    BlockSummary? OfferedPerSecond,
    BlockSummary? ResponseMedianNs,
    BlockSummary? ResponseP99Ns,
    IReadOnlyList<LatencyPercentile> Response,
    IReadOnlyList<LatencyPercentile> ConnectionWait,
    IReadOnlyList<LatencyPercentile> EngineLag,
    BlockSummary? QueueAtEnd,
    long NeverSent,
    int UnstableBlocks);
