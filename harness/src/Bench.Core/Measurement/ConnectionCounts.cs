namespace Bench.Core.Measurement;

/// <param name="Opened">Connections made during the level, reconnects included.</param>
/// <param name="ClosedByServer">Connections that the server ended while the level ran; equal treatment asks for none (METHOD.md M12).</param>
/// <param name="FullyChecked">Responses whose whole body was compared (METHOD.md M6).</param>
public readonly record struct ConnectionCounts(long Opened, long ClosedByServer, long FullyChecked)
{
    public static ConnectionCounts operator +(ConnectionCounts one, ConnectionCounts other) =>
        new(one.Opened + other.Opened, one.ClosedByServer + other.ClosedByServer, one.FullyChecked + other.FullyChecked);
}
