using System.Net;

namespace Bench.TestServer;

/// <summary>A server that listens on loopback until it is disposed, and counts for itself what it saw.</summary>
public interface ITestServer : IAsyncDisposable
{
    IPEndPoint Endpoint { get; }

    ServerCounts Counts { get; }
}
