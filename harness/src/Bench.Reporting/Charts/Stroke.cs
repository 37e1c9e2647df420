namespace Bench.Reporting.Charts;

/// <summary>A line through points, in the axes' coordinates.</summary>
public sealed record Stroke(IReadOnlyList<(double X, double Y)> Points, double WidthPixels, Dash Dash);
