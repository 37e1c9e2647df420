namespace Bench.Core.Claims;

/// <summary>A place of a curve.</summary>
/// <param name="Users">The closed level; null for each variant's own best one.</param>
public sealed record CurvePlace(double X, string Scenario, int? Users);
