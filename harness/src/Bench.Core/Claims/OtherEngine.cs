namespace Bench.Core.Claims;

/// <summary>What an engine measured beside the run's own.</summary>
/// <param name="Id">As <c>--engine</c> names it.</param>
internal sealed record OtherEngine(string Id, ClaimData Data);
