namespace Bench.Reporting.Charts;

/// <summary>One value in a chart, in the axes' coordinates.</summary>
/// <param name="SizePixels">Across.</param>
/// <param name="Faint">A single observation beside the estimate.</param>
/// <param name="Exact">The value as the tables write it.</param>
/// <param name="Tip">What it is, in words, with its unit.</param>
public sealed record Mark(double X, double Y, Shape Shape, double SizePixels, bool Hollow, bool Faint, string Exact, string Tip);
