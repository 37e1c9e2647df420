namespace Bench.Load.Driving;

/// <summary>
/// Connections that may send, the one that has been free for longest first: all are used alike, and none lies idle until its server
/// closes it.
/// </summary>
internal sealed class FreeConnections(int capacity)
{
    private readonly Connection[] ring = new Connection[capacity];
    private int first;
    private int count;

    /// <summary>Some may have ended since they were listed: <see cref="TryTake"/> passes them over.</summary>
    public bool IsEmpty => count == 0;

    public void Add(Connection connection)
    {
        if (connection.IsListed) return; // ended while it was free, and is back before its turn came
        connection.IsListed = true;
        var last = first + count++;
        ring[last < ring.Length ? last : last - ring.Length] = connection;
    }

    public bool TryTake(out Connection connection)
    {
        while (count > 0)
        {
            connection = ring[first];
            connection.IsListed = false;
            first = first + 1 == ring.Length ? 0 : first + 1;
            count--;
            if (connection.State == ConnectionState.Free) return true;
        }
        connection = null!;
        return false;
    }
}
