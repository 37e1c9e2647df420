namespace Bench.Reporting.Tests.Synthetic;

/// <summary>How an invented target behaves in one scenario.</summary>
/// <param name="RequestsPerSecond">At each level, in order.</param>
/// <param name="CpuMicroseconds">A request.</param>
internal sealed record SyntheticTarget(
    string Id, string Scenario, double[] RequestsPerSecond, double CpuMicroseconds, double Megabytes, double ColdStartSeconds);
