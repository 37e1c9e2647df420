using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Bench.Core.Running;
using Bench.Targets.Docker;
using Bench.Targets.Linux;
using Bench.Targets.Supervision;
using Bench.Targets.Tests.Verification;

namespace Bench.Targets.Tests.Docker;

/// <summary>What is said where no engine answers, with real sockets in an engine's place.</summary>
[SupportedOSPlatform("linux")]
public sealed class EngineSearchTests : IDisposable
{
    private const string HostVariable = "DOCKER_HOST";
    private const string ContextVariable = "DOCKER_CONTEXT";
    private const string SocketVariable = "BENCH_TEST_CLOSED_SOCKET";

    private readonly string? host = Environment.GetEnvironmentVariable(HostVariable);
    private readonly string? context = Environment.GetEnvironmentVariable(ContextVariable);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bench-engine-");

    private string SocketPath => Path.Combine(folder.FullName, "docker.sock");

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(HostVariable, host);
        Environment.SetEnvironmentVariable(ContextVariable, context);
        folder.Delete(recursive: true);
    }

    [Fact]
    [Trait(MachineNeeds.Trait, "docker")]
    public async Task An_engine_is_found_and_tells_what_it_can()
    {
        var facts = (await MachineNeeds.DockerAsync()).Facts;
        Assert.Equal("linux", facts.ContainerSystem);
        Assert.True(facts.ApiVersion >= EngineFacts.OldestApi);
        Assert.True(facts is { SetsCpus: true, LimitsMemory: true });
        Assert.Equal(File.Exists("/sys/fs/cgroup/cgroup.controllers") ? "2" : "1", facts.CgroupVersion);
        Assert.StartsWith($"Docker {facts.Version}, API {facts.ApiVersion}, ", facts.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_socket_that_is_not_there_is_told_with_how_to_start_an_engine()
    {
        var absence = await AbsenceAsync("unix://" + SocketPath);
        Assert.Equal(
            $"No Docker engine answers at unix://{SocketPath} (there is no such socket). " +
            "Start it (systemctl start docker), set DOCKER_HOST, or use --launcher process.", absence);
    }

    [Fact]
    public async Task A_socket_where_nobody_listens_is_told_alike()
    {
        using var socket = Bind();
        Assert.Contains($"unix://{SocketPath} (nobody listens there). Start it", await AbsenceAsync("unix://" + SocketPath), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_never_answers_is_given_up_after_three_seconds()
    {
        using var socket = Listen();
        var search = Stopwatch.StartNew();
        Assert.Contains("does not answer within three seconds", await AbsenceAsync("unix://" + SocketPath), StringComparison.Ordinal);
        Assert.InRange(search.Elapsed, TimeSpan.FromSeconds(2.9), TimeSpan.FromSeconds(6));
    }

    [Theory]
    [InlineData("220 mail.example ESMTP\r\n\r\nConnection: close", "(Invalid status code: mail.example)")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<html>", "(what answers there is no Docker engine)")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}", "(what answers there is no Docker engine)")]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 6\r\nConnection: close\r\n\r\nNobody", "(Nobody)")]
    [InlineData("", "(the connection was closed without an answer)")]
    public async Task Something_else_that_answers_is_no_engine(string answer, string told)
    {
        await using var server = new ScriptedAnswers(new Dictionary<string, string[]> { ["/version"] = [answer], ["/info"] = [answer] });
        var absence = await AbsenceAsync($"tcp://{server.Endpoint}");
        Assert.StartsWith($"No Docker engine answers at tcp://{server.Endpoint}", absence, StringComparison.Ordinal);
        Assert.Contains(told, absence, StringComparison.Ordinal);
        Assert.EndsWith("or use --launcher process.", absence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not a URL", "'not a URL' is invalid")]
    [InlineData("ssh://somebody@somewhere", "SSH")]
    public async Task A_host_that_cannot_be_asked_is_told_with_the_reason(string name, string told)
    {
        var absence = await AbsenceAsync(name);
        Assert.Contains(told, absence, StringComparison.Ordinal);
        Assert.Contains("set DOCKER_HOST", absence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_context_that_does_not_exist_is_told_by_its_name()
    {
        Environment.SetEnvironmentVariable(ContextVariable, "nowhere");
        Assert.Contains("(The Docker context 'nowhere' does not exist)", await AbsenceAsync(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_that_is_interrupted_is_no_absence()
    {
        using var socket = Listen();
        Environment.SetEnvironmentVariable(HostVariable, "unix://" + SocketPath);
        using var interrupt = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DockerEngine.FindAsync(interrupt.Token));
    }

    [Fact]
    public async Task A_socket_that_this_user_may_not_open_is_told_with_the_group_to_join()
    {
        if (SystemCalls.EffectiveUser() == 0 && Environment.GetEnvironmentVariable(SocketVariable) is null)
        {
            await WithoutRightsAsync();
            return;
        }

        using var socket = Listen();
        File.SetUnixFileMode(SocketPath, UnixFileMode.None);
        var absence = await AbsenceAsync("unix://" + SocketPath);
        Assert.StartsWith($"This user may not talk to the Docker engine at unix://{SocketPath}. Join the group docker", absence, StringComparison.Ordinal);
    }

    /// <summary>Root opens everything: the test runs itself again as a root that may not.</summary>
    private static async Task WithoutRightsAsync()
    {
        const string rights = "-dac_override,-dac_read_search";
        var name = "*." + nameof(A_socket_that_this_user_may_not_open_is_told_with_the_group_to_join);
        string[] run = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(EngineSearchTests).Assembly.Location] : [];
        var outcome = await Tool.RunAsync(
            ["setpriv", "--bounding-set=" + rights, "--inh-caps=" + rights, Environment.ProcessPath!, .. run, "-method", name],
            SystemEnvironment.With([KeyValuePair.Create(SocketVariable, "1")]),
            cancellation: CancellationToken.None);
        Assert.True(outcome.Succeeded, outcome.Evidence);
        Assert.Contains("Total: 1", outcome.Evidence, StringComparison.Ordinal);
    }

    private static async Task<string> AbsenceAsync(string? host)
    {
        Environment.SetEnvironmentVariable(HostVariable, host);
        var search = await DockerEngine.FindAsync(CancellationToken.None);
        Assert.Null(search.Engine);
        var absence = Assert.Single(search.Doubts);
        Assert.True(absence.IsObstacle);
        Assert.Equal(absence.ToString(), Assert.Throws<MachineNotReadyException>(search.Require).Message);
        return absence.ToString();
    }

    private Socket Listen()
    {
        var socket = Bind();
        socket.Listen();
        return socket;
    }

    private Socket Bind()
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(SocketPath));
        return socket;
    }
}
