using Bench.Core.Findings;

namespace Bench.Core.Claims;

/// <summary>Doubts of one kind about what a verdict rests on.</summary>
public sealed record FindingCount(FindingKind Kind, FindingEffect Effect, int Count);
