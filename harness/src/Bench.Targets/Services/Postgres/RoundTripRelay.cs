using System.Net;
using System.Net.Sockets;

namespace Bench.Targets.Services.Postgres;

/// <summary>
/// Stands between a target and its database while nothing is measured, and counts round trips: how often something comes back after something was asked. What
/// is asked at once, in one packet or in several, is one. Connections of TLS cannot be read, and are not counted.
/// </summary>
internal sealed class RoundTripRelay : IAsyncDisposable
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>Ends the opening of a connection: the message Z of five bytes, idle (PostgreSQL's documentation, Message Formats).</summary>
    private static ReadOnlySpan<byte> ReadyForQuery => "Z\0\0\0\u0005I"u8;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Func<DatabaseUrl> database;
    private readonly Task accepting;
    private long roundTrips;

    /// <param name="database">Where each new connection leads.</param>
    public RoundTripRelay(Func<DatabaseUrl> database)
    {
        this.database = database;
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>On all connections until now.</summary>
    public long RoundTrips => Interlocked.Read(ref roundTrips);

    /// <summary>The database's address by way of this.</summary>
    public string Url => new UriBuilder(database().Text)
    {
        Host = IPAddress.Loopback.ToString(),
        Port = ((IPEndPoint)listener.LocalEndpoint).Port,
    }.Uri.AbsoluteUri;

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Dispose();
        await accepting;
        end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = RelayAsync(await listener.AcceptTcpClientAsync(end.Token));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task RelayAsync(TcpClient target)
    {
        using var server = new TcpClient { NoDelay = true };
        using (target)
        {
            target.NoDelay = true;
            try
            {
                await server.ConnectAsync(database().Host, database().Port, end.Token);
                var connection = new Connection(this);
                // Whoever closes first ends both.
                await Task.WhenAny(
                    PumpAsync(target.GetStream(), server.GetStream(), _ => connection.Asked()),
                    PumpAsync(server.GetStream(), target.GetStream(), connection.Answered));
            }
            catch (Exception error) when (error is OperationCanceledException or SocketException)
            {
                // The target sees a closed connection, as it would without this.
            }
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to, Action<ReadOnlyMemory<byte>> seen)
    {
        var buffer = new byte[BufferBytes];
        try
        {
            while (await from.ReadAsync(buffer, end.Token) is > 0 and var read)
            {
                seen(buffer.AsMemory(0, read));
                await to.WriteAsync(buffer.AsMemory(0, read), end.Token);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // One of the two is gone.
        }
    }

    /// <summary>Round trips of its opening are not counted: a pool opens connections when it likes, and how many is counted elsewhere.</summary>
    private sealed class Connection(RoundTripRelay relay)
    {
        private bool isOpen;
        private int isAsked;

        public void Asked() => Volatile.Write(ref isAsked, 1);

        public void Answered(ReadOnlyMemory<byte> bytes)
        {
            var wasAsked = Interlocked.Exchange(ref isAsked, 0) == 1;
            if (isOpen && wasAsked) Interlocked.Increment(ref relay.roundTrips);
            isOpen |= bytes.Span.EndsWith(ReadyForQuery);
        }
    }
}
