namespace Bench.Reporting.Charts;

public sealed record Tick(double Position, string Label)
{
    /// <summary>True for the name of the rows below it, which has none of its own.</summary>
    public bool IsHeading { get; init; }
}
