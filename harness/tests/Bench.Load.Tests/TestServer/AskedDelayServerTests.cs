using System.Diagnostics;
using System.Net;
using Bench.TestServer;
using Bench.TestServer.Hosting;

namespace Bench.Load.Tests.TestServer;

public sealed class AskedDelayServerTests
{
    [Fact]
    public async Task It_answers_with_256_bytes_after_the_time_that_was_asked_for()
    {
        await using var server = Start();
        using var client = new HttpClient { BaseAddress = new Uri($"http://{server.Endpoint}") };
        var asked = Stopwatch.StartNew();

        var answer = await client.GetAsync("/delayed?ms=60", TestContext.Current.CancellationToken);

        Assert.True(asked.Elapsed >= TimeSpan.FromMilliseconds(60), $"answered after {asked.Elapsed}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(256, (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task A_shorter_wait_overtakes_a_longer_one()
    {
        await using var server = Start();
        using var client = new HttpClient { BaseAddress = new Uri($"http://{server.Endpoint}") };

        var slow = client.GetByteArrayAsync("/delayed?ms=2000", TestContext.Current.CancellationToken);
        await client.GetByteArrayAsync("/delayed?ms=0", TestContext.Current.CancellationToken);

        Assert.False(slow.IsCompleted);
        await slow;
    }

    [Fact]
    public async Task A_connection_is_kept_from_answer_to_answer()
    {
        await using var server = Start();
        using var client = new HttpClient { BaseAddress = new Uri($"http://{server.Endpoint}") };
        for (var turn = 0; turn < 5; turn++) await client.GetByteArrayAsync("/delayed?ms=1", TestContext.Current.CancellationToken);
        Assert.Equal(1, server.Counts.Connections);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/delayed")]
    [InlineData("/delayed?ms=")]
    [InlineData("/delayed?ms=-1")]
    [InlineData("/delayed?ms=60001")]
    [InlineData("/delayed?ms=1x")]
    public async Task What_is_asked_otherwise_gets_no_answer(string path)
    {
        await using var server = Start();
        using var client = new HttpClient { BaseAddress = new Uri($"http://{server.Endpoint}") };
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(path, TestContext.Current.CancellationToken));
    }

    private static ITestServer Start() => TestServerModes.Start(new TestServerOptions(0, "downstream", TimeSpan.Zero));
}
