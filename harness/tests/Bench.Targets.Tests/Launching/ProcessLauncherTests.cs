using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Bench.Core.Findings;
using Bench.Core.Running;
using Bench.Targets.Supervision;

namespace Bench.Targets.Tests.Launching;

public sealed class ProcessLauncherTests : IDisposable
{
    private readonly SmallService service = new();
    private readonly SmallServiceLaunch launch = new();

    public void Dispose() => launch.Dispose();

    [Fact]
    public async Task A_started_target_answers_and_tells_its_cold_start()
    {
        var launcher = await launch.LauncherAsync();
        await using var running = await launcher.StartAsync(service.Target(), 1, CancellationToken.None);
        Assert.True(running.IsAlive);
        Assert.InRange(running.ColdStart!.Value, TimeSpan.FromMilliseconds(5), TimeSpan.FromSeconds(20));
        Assert.Equal(["starting in mode serve"], running.LastLogLines);
        Assert.Equal(service.Port, running.Endpoint.Port);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("workers")]
    [InlineData("stubborn")]
    public async Task Nothing_is_left_after_a_target_was_disposed(string mode)
    {
        var launcher = await launch.LauncherAsync();
        var running = await launcher.StartAsync(service.Target(mode), 1, CancellationToken.None);
        Assert.NotEmpty(service.Left());
        var stop = Stopwatch.StartNew();
        await running.DisposeAsync();
        Assert.Empty(service.Left());
        Assert.False(running.IsAlive);
        Assert.True(stop.Elapsed < TimeSpan.FromSeconds(5), $"Stopping took {stop.Elapsed}.");
    }

    [Theory]
    [InlineData(Isolation.Processes)]
    [InlineData(Isolation.None)]
    public async Task Nothing_is_left_with_less_isolation_either(Isolation isolation)
    {
        if (isolation < await IsolationCheck.RunAsync(CancellationToken.None)) Assert.Skip("Needs user namespaces.");
        var launcher = (await launch.LauncherAsync()).With(isolation);
        await using (var running = await launcher.StartAsync(service.Target("workers"), 1, CancellationToken.None))
        {
            Assert.Equal(3, running.Sample()!.Value.Processes);
            Assert.Equal(isolation, launcher.Isolation);
        }

        Assert.Empty(service.Left());
    }

    [Fact]
    public async Task Disposing_twice_is_harmless()
    {
        var launcher = await launch.LauncherAsync();
        var running = await launcher.StartAsync(service.Target(), 1, CancellationToken.None);
        await running.DisposeAsync();
        await running.DisposeAsync();
        Assert.Empty(service.Left());
    }

    [Fact]
    public async Task A_target_sees_its_manifests_environment_and_nothing_of_the_users()
    {
        Environment.SetEnvironmentVariable("PIP_INDEX_URL", "http://user:secret@127.0.0.1/");
        var seen = await SeenAsync();
        var names = seen.GetProperty("environment").EnumerateObject().Select(variable => variable.Name).Order();
        Assert.Equal(["HOME", "LANG", "PATH", "SMALL"], names);
    }

    [Fact]
    public async Task A_target_is_pinned_and_limited()
    {
        var seen = await SeenAsync();
        Assert.Equal(SmallServiceLaunch.Cpus.ToString(), seen.GetProperty("cpus").GetString());
        Assert.Equal(0, seen.GetProperty("core").GetInt32());
        Assert.InRange(seen.GetProperty("files").GetInt64(), 1024, 65536);
    }

    [Fact]
    [Trait(MachineNeeds.Trait, "root")]
    public async Task A_root_harness_gives_its_targets_no_rights()
    {
        await MachineNeeds.NamespacesAsync();
        var seen = await SeenAsync();
        Assert.Equal(65534, seen.GetProperty("user").GetInt32());
        Assert.Empty(seen.GetProperty("groups").EnumerateArray());
        Assert.Equal("0000000000000000", seen.GetProperty("capabilities").GetString());
        Assert.Equal("1", seen.GetProperty("noNewPrivileges").GetString());
        Assert.Equal(["1"], seen.GetProperty("processes").EnumerateArray().Select(number => number.GetString()));
        Assert.Equal(["/tmp", "/dev/shm"], seen.GetProperty("writable").EnumerateArray().Select(folder => folder.GetString()));
        Assert.Equal(SmallService.Folder, seen.GetProperty("folder").GetString());
    }

    [Fact]
    public async Task A_target_that_dies_at_its_start_tells_status_and_log()
    {
        var launcher = await launch.LauncherAsync();
        var error = await Assert.ThrowsAsync<TargetFailedException>(() => launcher.StartAsync(service.Target("die"), 1, CancellationToken.None));
        Assert.Equal(FindingKind.TargetDied, error.Kind);
        Assert.Contains("ended with status 3", error.Message, StringComparison.Ordinal);
        Assert.Contains("no configuration: giving up", error.Message, StringComparison.Ordinal);
        Assert.Equal("no configuration: giving up", error.LastLogLines[^1]);
        Assert.Empty(service.Left());
    }

    [Theory]
    [InlineData("silent")]
    [InlineData("refuse")]
    public async Task A_target_that_never_answers_well_is_given_up_and_ended(string mode)
    {
        var launcher = await launch.LauncherAsync(TimeSpan.FromSeconds(1));
        var error = await Assert.ThrowsAsync<TargetFailedException>(() => launcher.StartAsync(service.Target(mode), 1, CancellationToken.None));
        Assert.Equal(FindingKind.NeverAnswered, error.Kind);
        Assert.Contains($"starting in mode {mode}", error.Message, StringComparison.Ordinal);
        Assert.Empty(service.Left());
    }

    [Fact]
    public async Task A_port_in_use_is_refused_with_its_owner_before_anything_starts()
    {
        using var other = new TcpListener(IPAddress.Loopback, service.Port);
        other.Start();
        var launcher = await launch.LauncherAsync();
        var error = await Assert.ThrowsAsync<MachineNotReadyException>(() => launcher.StartAsync(service.Target(), 1, CancellationToken.None));
        Assert.Contains($"Port {service.Port}", error.Message, StringComparison.Ordinal);
        Assert.Contains($"kill {Environment.ProcessId}", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(launch.LogFolder));
    }

    [Fact]
    public async Task Another_process_that_answers_in_its_place_is_found_out()
    {
        var launcher = await launch.LauncherAsync();
        var starting = launcher.StartAsync(service.Target("silent"), 1, CancellationToken.None);
        await service.AppearsAsync();
        using var thief = new TcpListener(IPAddress.Loopback, service.Port);
        thief.Start();
        using var connection = await thief.AcceptSocketAsync();
        await connection.SendAsync("HTTP/1.1 204 No Content\r\n\r\n"u8.ToArray());
        var error = await Assert.ThrowsAsync<MachineNotReadyException>(() => starting);
        Assert.Contains("it is not target small", error.Message, StringComparison.Ordinal);
        Assert.Empty(service.Left());
    }

    [Fact]
    public async Task A_cancelled_start_leaves_nothing_within_five_seconds()
    {
        var launcher = await launch.LauncherAsync();
        using var interrupt = new CancellationTokenSource();
        var starting = launcher.StartAsync(service.Target("silent"), 1, interrupt.Token);
        await service.AppearsAsync();
        var stop = Stopwatch.StartNew();
        await interrupt.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => starting);
        Assert.True(stop.Elapsed < TimeSpan.FromSeconds(5), $"Ending took {stop.Elapsed}.");
        Assert.Empty(service.Left());
    }

    [Fact]
    public async Task A_target_that_dies_later_is_not_alive_and_its_log_stays()
    {
        var launcher = await launch.LauncherAsync();
        await using var running = await launcher.StartAsync(service.Target(), 1, CancellationToken.None);
        using var client = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://{running.Endpoint}/end")));
        for (var wait = Stopwatch.StartNew(); running.IsAlive && wait.Elapsed < TimeSpan.FromSeconds(5);) await Task.Delay(10);
        Assert.False(running.IsAlive);
        Assert.Null(running.Sample());
        Assert.Equal("asked to end", running.LastLogLines[^1]);
    }

    [Fact]
    public async Task Each_start_has_its_own_log()
    {
        var launcher = await launch.LauncherAsync();
        for (var start = 0; start < 2; start++) await (await launcher.StartAsync(service.Target(), 1, CancellationToken.None)).DisposeAsync();
        Assert.Equal(["small-001.log", "small-002.log"], Directory.GetFiles(launch.LogFolder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_sample_counts_the_targets_own_processes_and_their_work()
    {
        var launcher = await launch.LauncherAsync();
        await using var running = await launcher.StartAsync(service.Target("workers"), 1, CancellationToken.None);
        var before = running.Sample()!.Value;
        using var client = new HttpClient();
        await client.GetStringAsync(new Uri($"http://{running.Endpoint}/spin"));
        var after = running.Sample()!.Value;
        Assert.Equal(3, after.Processes);
        Assert.InRange(after.Threads, 3, 10);
        // The service spins for 200 ms of CPU time by its own clock.
        Assert.InRange(after.CpuNs - before.CpuNs, 199_000_000, 1_000_000_000);
        Assert.InRange(after.ProportionalBytes!.Value, 1_000_000, 500_000_000);
        Assert.True(after.TimestampNs > before.TimestampNs);
    }

    [Fact]
    public async Task The_launcher_says_what_isolation_it_has()
    {
        var launcher = await launch.LauncherAsync();
        Assert.Equal(await IsolationCheck.RunAsync(CancellationToken.None), launcher.Isolation);
        Assert.Equal("process", launcher.Id);
    }

    private async Task<JsonElement> SeenAsync()
    {
        var launcher = await launch.LauncherAsync();
        await using var running = await launcher.StartAsync(service.Target(), 1, CancellationToken.None);
        using var client = new HttpClient();
        return JsonDocument.Parse(await client.GetStringAsync(new Uri($"http://{running.Endpoint}/seen"))).RootElement;
    }
}
