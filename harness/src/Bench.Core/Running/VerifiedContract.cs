using Bench.Core.Measurement;

namespace Bench.Core.Running;

/// <summary>How one target answered one contract.</summary>
/// <param name="Load">The contract's load requests with this target's own answers, byte for byte.</param>
/// <param name="Differences">Empty where it answered as the contract asks.</param>
public sealed record VerifiedContract(IReadOnlyList<PreparedRequest> Load, IReadOnlyList<AnswerDifference> Differences);
