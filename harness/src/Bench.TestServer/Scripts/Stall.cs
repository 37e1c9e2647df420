namespace Bench.TestServer.Scripts;

/// <summary>Once, all answers are held back, as by a long collection of garbage.</summary>
/// <param name="After">From the first request on.</param>
public sealed record Stall(TimeSpan After, TimeSpan Length);
