namespace Bench.Load.Driving;

internal enum ConnectionState
{
    /// <summary>Not open; where <see cref="Connection.RetryNs"/> says so, to be opened again.</summary>
    Closed,

    Connecting,

    /// <summary>Open, with nothing to do. A closed level has none of these.</summary>
    Free,

    /// <summary>A request is sent and its answer has not come whole.</summary>
    Awaiting,
}
