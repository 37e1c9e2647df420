using Bench.Core.Running;
using Bench.Core.Statistics;

namespace Bench.Reporting;

/// <summary>A run as reports see it.</summary>
public sealed record Report(RunManifest Manifest, IReadOnlyList<TrialRecord> Trials, Analysis Analysis);
