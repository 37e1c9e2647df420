using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Services;

namespace Bench.Targets.Tests.Services;

/// <summary>A service that a shell plays, line by line.</summary>
public class RunningDownstreamTests
{
    private const string Url = "echo http://127.0.0.1:1/; ";

    [Fact]
    public async Task It_tells_as_often_as_it_is_asked_how_many_requests_it_has_got()
    {
        await using var running = await StartAsync(Url + "n=7; while read -r line; do echo \"3 connections, $n requests, 6 answers\"; n=$((n + 1)); done");

        Assert.Equal("http://127.0.0.1:1", running.Url);
        Assert.Equal(7, await running.RequestsAsync(CancellationToken.None));
        Assert.Equal(8, await running.RequestsAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("read -r line; echo what?", "said 'what?'")]
    [InlineData("read -r line; exit 3", "ended with status 3")]
    public async Task One_that_does_not_tell_has_failed(string script, string told)
    {
        await using var running = await StartAsync(Url + script);

        var error = await Assert.ThrowsAsync<ServiceFailedException>(() => running.RequestsAsync(CancellationToken.None));

        Assert.EndsWith(told, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_keeps_silent_is_ended_so_that_no_late_answer_is_taken_for_another()
    {
        await using var running = await StartAsync(Url + "while read -r line; do :; done");

        await Assert.ThrowsAsync<ServiceFailedException>(() => running.RequestsAsync(CancellationToken.None));

        for (var wait = 0; running.EndStatus is null && wait < 100; wait++) await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.NotNull(running.EndStatus);
    }

    private static Task<RunningDownstream> StartAsync(string script) =>
        RunningDownstream.StartAsync(new DownstreamCommand("sh", ["-c", script]), new CpuSet([0]), CancellationToken.None);
}
