namespace Bench.Reporting.Charts;

public sealed record Tick(double Position, string Label);
