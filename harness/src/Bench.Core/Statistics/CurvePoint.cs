namespace Bench.Core.Statistics;

/// <summary>A ratio at one place of a curve.</summary>
/// <param name="X">Concurrency, rate or number of queries; positive, since curves are read on a logarithmic scale.</param>
public sealed record CurvePoint(double X, LogRatios Ratios);
