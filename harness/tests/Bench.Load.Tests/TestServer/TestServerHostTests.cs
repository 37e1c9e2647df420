using System.Net;
using Bench.TestServer.Hosting;

namespace Bench.Load.Tests.TestServer;

public sealed class TestServerHostTests
{
    public static TheoryData<string> Modes => [.. TestServerModes.Names.Where(mode => OperatingSystem.IsLinux() || !TestServerModes.LinuxNames.Contains(mode))];

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task Every_mode_starts_on_a_free_port_and_stops(string mode)
    {
        await using var server = TestServerModes.Start(new TestServerOptions(0, mode, TimeSpan.Zero));
        Assert.Equal(IPAddress.Loopback, server.Endpoint.Address);
        Assert.NotEqual(0, server.Endpoint.Port);
    }

    [Fact]
    public void A_mode_that_is_not_there_is_refused_with_those_that_are()
    {
        var error = Assert.Throws<ArgumentException>(() => TestServerModes.Start(new TestServerOptions(0, "nul", TimeSpan.Zero)));
        Assert.All(TestServerModes.Names, mode => Assert.Contains(mode, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_port_in_use_is_named_with_the_remedy()
    {
        await using var first = TestServerModes.Start(new TestServerOptions(0, "plain", TimeSpan.Zero));
        var error = Assert.Throws<IOException>(() => TestServerModes.Start(new TestServerOptions(first.Endpoint.Port, "plain", TimeSpan.Zero)));
        Assert.Contains($"127.0.0.1:{first.Endpoint.Port}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_host_says_where_it_listens_and_ends_with_its_input()
    {
        using var output = new StringWriter();
        await TestServerHost.RunAsync(new TestServerOptions(0, "plain", TimeSpan.Zero), new StringReader(""), output, CancellationToken.None);
        Assert.Matches(@"^http://127\.0\.0\.1:\d+/\n0 connections, 0 requests, 0 answers\n$", output.ToString());
    }

    [Fact]
    public async Task The_host_tells_what_it_has_counted_as_often_as_it_is_asked()
    {
        using var output = new StringWriter();
        await TestServerHost.RunAsync(new TestServerOptions(0, "plain", TimeSpan.Zero), new StringReader("counts\ncounts\n"), output, CancellationToken.None);
        Assert.Matches(@"^http://127\.0\.0\.1:\d+/\n(0 connections, 0 requests, 0 answers\n){3}$", output.ToString());
    }

    [Fact]
    public async Task The_host_ends_when_it_is_cancelled()
    {
        using var output = new StringWriter();
        using var input = new StreamReader(new NeverEndingStream());
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var run = TestServerHost.RunAsync(new TestServerOptions(0, "plain", TimeSpan.Zero), input, output, cancellation.Token);
        await run.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Contains("0 connections", output.ToString(), StringComparison.Ordinal);
    }

    /// <summary>A terminal at which nobody types.</summary>
    private sealed class NeverEndingStream : MemoryStream
    {
        private readonly ManualResetEventSlim never = new();

        public override int Read(Span<byte> buffer)
        {
            never.Wait();
            return 0;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
