using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Bench.Core.Findings;
using Bench.Core.Running;

namespace Bench.Targets.Tests.Launching;

/// <summary>What every launcher that starts targets itself does alike.</summary>
public abstract class LauncherSpecs : IDisposable
{
    private protected SmallService Service { get; } = new();

    private protected abstract string LogFolder { get; }

    public abstract void Dispose();

    [Fact]
    public async Task A_started_target_answers_and_tells_its_cold_start()
    {
        var launcher = await LauncherAsync();
        await using var running = await launcher.StartAsync(Service.Target(), 1, CancellationToken.None);
        Assert.True(running.IsAlive);
        Assert.Null(await running.DemiseAsync());
        Assert.InRange(running.ColdStart!.Value, TimeSpan.FromMilliseconds(5), TimeSpan.FromSeconds(20));
        Assert.Equal(new IPEndPoint(IPAddress.Loopback, Service.Port), running.Endpoint);
        for (var wait = Stopwatch.StartNew(); running.LastLogLines.Count == 0 && wait.Elapsed < TimeSpan.FromSeconds(5);) await Task.Delay(10);
        Assert.Equal(["starting in mode serve"], running.LastLogLines);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("workers")]
    [InlineData("stubborn")]
    public async Task Nothing_is_left_after_a_target_was_disposed(string mode)
    {
        var launcher = await LauncherAsync();
        var running = await launcher.StartAsync(Service.Target(mode), 1, CancellationToken.None);
        Assert.NotEmpty(await LeftAsync());
        var stop = Stopwatch.StartNew();
        await running.DisposeAsync();
        Assert.Empty(await LeftAsync());
        Assert.False(running.IsAlive);
        Assert.True(stop.Elapsed < TimeSpan.FromSeconds(5), $"Stopping took {stop.Elapsed}.");
    }

    [Theory]
    [InlineData("serve", 1)]
    [InlineData("workers", 1)]
    [InlineData("master", 2)]
    public async Task Processes_that_take_connections_are_counted_and_no_others(string mode, int workers)
    {
        var launcher = await LauncherAsync();
        await using var running = await launcher.StartAsync(Service.Target(mode), 1, CancellationToken.None);
        for (var wait = Stopwatch.StartNew(); running.Workers() != workers && wait.Elapsed < TimeSpan.FromSeconds(5);) await Task.Delay(10);
        Assert.Equal(workers, running.Workers());
    }

    [Theory]
    [InlineData("master", 0)]
    [InlineData("exposed", 1)]
    public async Task Sockets_that_other_machines_reach_are_seen_in_all_processes(string mode, int places)
    {
        var launcher = await LauncherAsync();
        await using var running = await launcher.StartAsync(Service.Target(mode), 1, CancellationToken.None);
        for (var wait = Stopwatch.StartNew(); running.ListeningBeyondLoopback().Count != places && wait.Elapsed < TimeSpan.FromSeconds(5);)
            await Task.Delay(10);
        Assert.Equal(Enumerable.Repeat(IPAddress.Any, places), running.ListeningBeyondLoopback().Select(place => place.Address));
    }

    [Fact]
    public async Task Disposing_twice_is_harmless()
    {
        var launcher = await LauncherAsync();
        var running = await launcher.StartAsync(Service.Target(), 1, CancellationToken.None);
        await running.DisposeAsync();
        await running.DisposeAsync();
        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task A_target_that_dies_at_its_start_tells_status_and_log()
    {
        var launcher = await LauncherAsync();
        var error = await Assert.ThrowsAsync<TargetFailedException>(() => launcher.StartAsync(Service.Target("die"), 1, CancellationToken.None));
        Assert.Equal(FindingKind.TargetDied, error.Kind);
        Assert.Contains("ended with status 3", error.Message, StringComparison.Ordinal);
        Assert.Contains("no configuration: giving up", error.Message, StringComparison.Ordinal);
        Assert.Equal("no configuration: giving up", error.LastLogLines[^1]);
        Assert.Empty(await LeftAsync());
    }

    [Theory]
    [InlineData("silent")]
    [InlineData("refuse")]
    public async Task A_target_that_never_answers_well_is_given_up_and_ended(string mode)
    {
        var launcher = await LauncherAsync(TimeSpan.FromSeconds(1.5));
        var error = await Assert.ThrowsAsync<TargetFailedException>(() => launcher.StartAsync(Service.Target(mode), 1, CancellationToken.None));
        Assert.Equal(FindingKind.NeverAnswered, error.Kind);
        Assert.Contains($"starting in mode {mode}", error.Message, StringComparison.Ordinal);
        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task A_port_in_use_is_refused_with_its_owner_before_anything_starts()
    {
        using var other = new TcpListener(IPAddress.Loopback, Service.Port);
        other.Start();
        var launcher = await LauncherAsync();
        var error = await Assert.ThrowsAsync<MachineNotReadyException>(() => launcher.StartAsync(Service.Target(), 1, CancellationToken.None));
        Assert.Contains($"Port {Service.Port}", error.Message, StringComparison.Ordinal);
        Assert.Contains($"kill {Environment.ProcessId}", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(LogFolder));
        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task Another_process_that_answers_in_its_place_is_found_out()
    {
        var launcher = await LauncherAsync();
        var starting = launcher.StartAsync(Service.Target("silent"), 1, CancellationToken.None);
        await Service.AppearsAsync();
        using var thief = new TcpListener(IPAddress.Loopback, Service.Port);
        thief.Start();
        using var connection = await thief.AcceptSocketAsync();
        await connection.SendAsync("HTTP/1.1 204 No Content\r\n\r\n"u8.ToArray());
        var error = await Assert.ThrowsAsync<MachineNotReadyException>(() => starting);
        Assert.Contains("it is not target small", error.Message, StringComparison.Ordinal);
        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task A_cancelled_start_leaves_nothing_within_five_seconds()
    {
        var launcher = await LauncherAsync();
        using var interrupt = new CancellationTokenSource();
        var starting = launcher.StartAsync(Service.Target("silent"), 1, interrupt.Token);
        await Service.AppearsAsync();
        var stop = Stopwatch.StartNew();
        await interrupt.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => starting);
        Assert.True(stop.Elapsed < TimeSpan.FromSeconds(5), $"Ending took {stop.Elapsed}.");
        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task A_target_that_has_just_ended_is_not_taken_for_a_living_one()
    {
        var launcher = await LauncherAsync();
        for (var start = 0; start < 3; start++)
        {
            await using var running = await launcher.StartAsync(Service.Target(), 1, CancellationToken.None);
            await Assert.ThrowsAsync<HttpRequestException>(() => SmallService.AskAsync(running, "/end"));
            Assert.Equal(new TargetDemise(FindingKind.TargetDied, "ended with status 7"), await running.DemiseAsync());
            Assert.False(running.IsAlive);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(TimeSpan.FromSeconds(10), running.Ended));
            Assert.Null(running.Sample());
            Assert.Equal("asked to end", running.LastLogLines[^1]);
        }
    }

    [Fact]
    public async Task Each_start_has_its_own_log()
    {
        var launcher = await LauncherAsync();
        for (var start = 0; start < 2; start++) await (await launcher.StartAsync(Service.Target(), 1, CancellationToken.None)).DisposeAsync();
        Assert.Equal(["small-001.log", "small-002.log"], Directory.GetFiles(LogFolder).Select(Path.GetFileName).Order());
        Assert.All(Directory.GetFiles(LogFolder), log => Assert.Equal("starting in mode serve\n", File.ReadAllText(log)));
    }

    [Fact]
    public async Task A_sample_counts_the_targets_own_processes_and_their_work()
    {
        var launcher = await LauncherAsync();
        await using var running = await launcher.StartAsync(Service.Target("workers"), 1, CancellationToken.None);
        var before = running.Sample()!.Value;
        await SmallService.AskAsync(running, "/spin");
        var after = running.Sample()!.Value;
        Assert.Equal(3, after.Processes);
        Assert.InRange(after.Threads, 3, 10);
        // The service spins for 200 ms of CPU time by its own clock.
        Assert.InRange(after.CpuNs - before.CpuNs, 199_000_000, 1_000_000_000);
        Assert.InRange(after.ProportionalBytes!.Value, 1_000_000, 500_000_000);
        Assert.True(after.TimestampNs > before.TimestampNs);
    }

    [Fact]
    public async Task Work_of_processes_that_have_ended_stays_counted()
    {
        var launcher = await LauncherAsync();
        await using var running = await launcher.StartAsync(Service.Target(), 1, CancellationToken.None);
        var before = running.Sample()!.Value;
        Assert.Equal("0", await SmallService.AskAsync(running, "/spin-in-worker"));
        var after = running.Sample()!.Value;
        Assert.Equal(1, after.Processes);
        // One tick less at the most: where the kernel tells it in ticks.
        Assert.InRange(after.CpuNs - before.CpuNs, 190_000_000, 1_000_000_000);
    }

    /// <param name="readyLimit">20 seconds by default.</param>
    private protected abstract Task<ITargetLauncher> LauncherAsync(TimeSpan? readyLimit = null);

    /// <summary>What there is of this test's starts: processes, containers.</summary>
    private protected abstract Task<IReadOnlyList<string>> LeftAsync();
}
