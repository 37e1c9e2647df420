namespace Bench.EndToEnd.Tests;

/// <summary>Commands that take the machine's lock, or start targets, and measure nothing: never two of them, but beside tests that do neither.</summary>
[CollectionDefinition(nameof(OneCommandAtATime))]
public class OneCommandAtATime;
