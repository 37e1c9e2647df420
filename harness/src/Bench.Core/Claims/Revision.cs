namespace Bench.Core.Claims;

/// <summary>A change of a claim after it had been fixed for the first time.</summary>
/// <param name="What">What was changed and why, as a sentence.</param>
/// <param name="Seen">Which data were known by then, as a sentence: a rule that is changed after a look at figures may follow them.</param>
public sealed record Revision(DateOnly On, string What, string Seen);
