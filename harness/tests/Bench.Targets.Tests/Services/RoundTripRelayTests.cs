using System.Net;
using System.Net.Sockets;
using Bench.Targets.Services.Postgres;

namespace Bench.Targets.Tests.Services;

/// <summary>Between a client and a server that a test plays by hand, byte by byte.</summary>
public sealed class RoundTripRelayTests : IAsyncLifetime
{
    private readonly TcpListener database = new(IPAddress.Loopback, 0);
    private readonly TcpClient client = new();
    private RoundTripRelay relay = null!;
    private NetworkStream server = null!;

    public async ValueTask InitializeAsync()
    {
        database.Start();
        var url = DatabaseUrl.Parse($"postgresql://bench:secret@localhost:{((IPEndPoint)database.LocalEndpoint).Port}/bench?sslmode=disable");
        relay = new RoundTripRelay(() => url with { Host = "127.0.0.1" });
        var through = DatabaseUrl.Parse(relay.Url);
        Assert.Equal(("bench", "secret", "bench", "127.0.0.1"), (through.User, through.Password, through.Name, through.Host));
        Assert.EndsWith("?sslmode=disable", relay.Url, StringComparison.Ordinal);
        await client.ConnectAsync(through.Host, through.Port, TestContext.Current.CancellationToken);
        server = (await database.AcceptTcpClientAsync(TestContext.Current.CancellationToken)).GetStream();
        await SendAsync(client.GetStream(), server, "startup");
        await SendAsync(server, client.GetStream(), "password?");
        await SendAsync(client.GetStream(), server, "password");
        await SendAsync(server, client.GetStream(), "welcome Z\0\0\0\u0005I");
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        client.Dispose();
        await relay.DisposeAsync();
        database.Dispose();
    }

    [Fact]
    public async Task What_is_asked_at_once_is_one_and_each_wait_for_an_answer_counts()
    {
        await SendAsync(client.GetStream(), server, "parse");
        await SendAsync(client.GetStream(), server, "execute");
        Assert.Equal(0, relay.RoundTrips);
        await SendAsync(server, client.GetStream(), "row");
        await SendAsync(server, client.GetStream(), "done");
        Assert.Equal(1, relay.RoundTrips);

        await SendAsync(client.GetStream(), server, "commit");
        await SendAsync(server, client.GetStream(), "done");

        Assert.Equal(2, relay.RoundTrips);
    }

    [Fact]
    public async Task A_connection_that_one_side_closes_is_closed_on_the_other()
    {
        server.Close();

        Assert.Equal(0, await client.GetStream().ReadAsync(new byte[1], TestContext.Current.CancellationToken));
    }

    private static async Task SendAsync(NetworkStream from, NetworkStream to, string text)
    {
        await from.WriteAsync(System.Text.Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);
        await to.ReadExactlyAsync(new byte[text.Length], TestContext.Current.CancellationToken);
    }
}
