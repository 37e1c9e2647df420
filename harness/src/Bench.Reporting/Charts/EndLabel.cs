namespace Bench.Reporting.Charts;

/// <summary>Text right of the data, at a height of the y axis: a row's figure, or the name of the line that ends there.</summary>
public sealed record EndLabel(double Y, string Text);
