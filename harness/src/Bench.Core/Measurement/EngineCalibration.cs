using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Measurement;

/// <summary>What the engine can do on one machine: valid there, for one version of the harness.</summary>
/// <param name="HarnessVersion">With its commit where that is known.</param>
public sealed record EngineCalibration(
    int SchemaVersion,
    string HarnessVersion,
    MachineFacts Machine,
    CpuLayout Cpus,
    DateTimeOffset MeasuredUtc,
    EngineCeiling Ceiling,
    IReadOnlyList<AccuracyPoint> Accuracy,
    IReadOnlyList<LagPoint> Lag)
{
    public const int CurrentSchemaVersion = 1;
}
