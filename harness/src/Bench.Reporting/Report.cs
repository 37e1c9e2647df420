using Bench.Core.Running;
using Bench.Core.Statistics;
using Bench.Reporting.Curves;

namespace Bench.Reporting;

/// <summary>A run as reports see it.</summary>
public sealed record Report(RunManifest Manifest, IReadOnlyList<TrialRecord> Trials, Analysis Analysis)
{
    /// <summary>The name of the journal's file.</summary>
    public required string Journal { get; init; }

    public IReadOnlyList<PercentileCurve> Percentiles { get; } = PercentileCurve.All(Manifest, Trials);

    public IReadOnlyList<TrialCourse> Courses { get; } = TrialCourse.All(Manifest, Trials);
}
