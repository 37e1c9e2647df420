namespace Bench.Core.Measurement;

/// <summary>The first failure of its kind in a level, lead-in and drain included; of malformed answers the first of each way to be malformed.</summary>
/// <param name="What">What came, and to which request, on one short line.</param>
public sealed record FailureExample(FailureKind Kind, string What);
