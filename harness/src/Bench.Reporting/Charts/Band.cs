namespace Bench.Reporting.Charts;

/// <summary>A shaded range of the x axis behind the data.</summary>
public sealed record Band(double From, double To);
