namespace Bench.EndToEnd.Tests;

/// <summary>Runs share the CPUs and the ports: they never overlap.</summary>
[CollectionDefinition(nameof(OneRunAtATime), DisableParallelization = true)]
public class OneRunAtATime;
