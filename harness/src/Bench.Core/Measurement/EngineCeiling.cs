namespace Bench.Core.Measurement;

/// <summary>The most that the engine's one loop can ask for on a machine, by how long the answers are.</summary>
/// <param name="Points">In ascending order of bytes.</param>
public sealed record EngineCeiling(IReadOnlyList<CeilingPoint> Points)
{
    /// <summary>That of the next longer answers which were calibrated, so that it is never too high; null for answers longer than all of them.</summary>
    public double? RequestsPerSecondAt(double bytesPerAnswer) =>
        Points.FirstOrDefault(point => point.BytesPerAnswer >= bytesPerAnswer)?.RequestsPerSecond;
}
