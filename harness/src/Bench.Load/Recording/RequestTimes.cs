namespace Bench.Load.Recording;

/// <summary>When a request was due and when it was sent, on the monotonic clock. A user of a closed level sends when the request is due.</summary>
internal readonly record struct RequestTimes(long DueNs, long SentNs);
