namespace Bench.Core.Measurement;

/// <summary>Where requests went. Nothing is lost: sent = ok + failed + cut off.</summary>
/// <param name="Sent">In an open level all that were due.</param>
/// <param name="CutOff">Still without an answer when the level ended: their latency is only known to be longer.</param>
public readonly record struct Conservation(long Sent, long Ok, long Failed, long CutOff)
{
    public bool Holds => Sent == Ok + Failed + CutOff;

    public static Conservation Sum(IEnumerable<Conservation> parts) => parts.Aggregate(
        default(Conservation),
        (sum, part) => new Conservation(sum.Sent + part.Sent, sum.Ok + part.Ok, sum.Failed + part.Failed, sum.CutOff + part.CutOff));
}
