using System.Diagnostics;
using Bench.Core.Findings;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Launching;
using Bench.Targets.Tests.Verification;

namespace Bench.Targets.Tests.Launching;

public sealed class ExternalLauncherTests
{
    private readonly SmallService service = new();

    [Fact]
    public async Task A_running_target_is_taken_as_it_is_and_left_so()
    {
        await using var server = new ScriptedAnswers(
            new Dictionary<string, string[]> { ["/healthz"] = ["HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"] });
        var running = await Launcher($"http://127.0.0.1:{server.Endpoint.Port}").StartAsync(service.Target(), 1, CancellationToken.None);
        Assert.Equal(server.Endpoint, running.Endpoint);
        Assert.Null(running.ColdStart);
        Assert.Null(running.Sample());
        await running.DisposeAsync();
        Assert.True(running.IsAlive);
        await server.DisposeAsync();
        Assert.False(running.IsAlive);
    }

    [Theory]
    [InlineData("HTTP/1.1 500 Internal Server Error\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 302 Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("220 mail.example SMTP\r\nConnection: close\r\n")]
    public async Task A_server_that_is_not_healthy_never_answered(string answer)
    {
        await using var server = new ScriptedAnswers(new Dictionary<string, string[]> { ["/healthz"] = [answer] });
        var error = await Assert.ThrowsAsync<TargetFailedException>(
            () => Launcher($"http://localhost:{server.Endpoint.Port}/").StartAsync(service.Target(), 1, CancellationToken.None));
        Assert.Equal(FindingKind.NeverAnswered, error.Kind);
        Assert.Contains($"http://{server.Endpoint}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_without_a_health_route_is_told_so_long_before_its_limit()
    {
        await using var server = new ScriptedAnswers(
            new Dictionary<string, string[]> { ["/healthz"] = ["HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"] });
        var launcher = new ExternalLauncher(new Dictionary<string, string> { ["small"] = $"http://127.0.0.1:{server.Endpoint.Port}" }, TimeSpan.FromMinutes(5));

        var error = await Assert.ThrowsAsync<TargetFailedException>(() => launcher.StartAsync(service.Target(), 1, CancellationToken.None));

        Assert.Equal(FindingKind.NeverAnswered, error.Kind);
        Assert.Contains($"answered /healthz on port {server.Endpoint.Port} with status 404 for 3 s", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_nobody_has_started_is_told_so_long_before_its_limit()
    {
        var launcher = new ExternalLauncher(new Dictionary<string, string> { ["small"] = "http://127.0.0.1:1" }, TimeSpan.FromMinutes(5));
        var wait = Stopwatch.StartNew();

        var error = await Assert.ThrowsAsync<TargetFailedException>(() => launcher.StartAsync(service.Target(), 1, CancellationToken.None));

        Assert.Equal(FindingKind.NeverAnswered, error.Kind);
        Assert.Matches("did not answer /healthz on port 1 with a status of 200 to 299 within \\d+ s", error.Message);
        Assert.InRange(wait.Elapsed, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task One_is_asked_at_the_path_that_it_names()
    {
        await using var server = new ScriptedAnswers(
            new Dictionary<string, string[]> { ["/ready"] = ["HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"] });

        await using var running = await Launcher($"http://127.0.0.1:{server.Endpoint.Port}").StartAsync(
            service.Target() with { HealthPath = "/ready" }, 1, CancellationToken.None);

        Assert.Equal(server.Endpoint, running.Endpoint);
    }

    [Theory]
    [InlineData("https://127.0.0.1:1")]
    [InlineData("http://[::1]:1")]
    [InlineData("http://some.host:1")]
    [InlineData("http://127.0.0.1:1/path")]
    [InlineData("127.0.0.1:1")]
    public void Urls_that_cannot_be_measured_are_refused(string url) =>
        Assert.Contains($"target small: '{url}'", Assert.Throws<InvalidDefinitionException>(() => Launcher(url)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_target_without_a_url_is_named()
    {
        var error = await Assert.ThrowsAsync<MachineNotReadyException>(
            () => Launcher("http://127.0.0.1:1").StartAsync(service.Target() with { Id = "other" }, 1, CancellationToken.None));
        Assert.Contains("No URL was given for target other", error.Message, StringComparison.Ordinal);
    }

    private static ExternalLauncher Launcher(string url) => new(new Dictionary<string, string> { ["small"] = url }, TimeSpan.FromMilliseconds(300));
}
