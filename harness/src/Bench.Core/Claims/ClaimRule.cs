namespace Bench.Core.Claims;

/// <summary>How the verdicts on parts become one.</summary>
/// <param name="Least">Of <see cref="RuleKind.AtLeast"/>: how many parts must be supported.</param>
/// <param name="RefutedLeast">Likewise: how many refuted parts refute the claim.</param>
public sealed record ClaimRule(RuleKind Kind, int? Least = null, int? RefutedLeast = null);
