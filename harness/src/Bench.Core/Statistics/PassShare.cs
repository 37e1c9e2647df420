namespace Bench.Core.Statistics;

/// <summary>One point of a pass curve.</summary>
/// <param name="Blocks">In which this rate was measured.</param>
/// <param name="Passed">Of these, those in which the objective was kept.</param>
/// <param name="Fitted">Share that passes by the isotonic fit over all rates, 0 to 1.</param>
public sealed record PassShare(double RequestsPerSecond, int Blocks, int Passed, double Fitted)
{
    /// <summary>Blocks whose search led to this rate; null where all of the grid was measured.</summary>
    public int? Found { get; init; }
}
