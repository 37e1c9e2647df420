namespace Bench.Load.Recording;

/// <summary>When a request was due and when it was sent, on the monotonic clock. A user of a closed level sends when the request is due.</summary>
/// <param name="BeganNs">When its answer began; null where it has not, or came at once as a whole.</param>
internal readonly record struct RequestTimes(long DueNs, long SentNs, long? BeganNs = null)
{
    /// <summary>From its sending; null likewise.</summary>
    public long? FirstByteNs => BeganNs - SentNs;
}
