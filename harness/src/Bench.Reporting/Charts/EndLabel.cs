namespace Bench.Reporting.Charts;

/// <summary>Text right of the data, at a height of the y axis.</summary>
public sealed record EndLabel(double Y, string Text, Ink Ink);
