using Bench.Core.Findings;
using Bench.Core.Running;
using Docker.DotNet.Models;

namespace Bench.Targets.Tests.Launching;

/// <summary>What somebody else, or the kernel, does to a target's container.</summary>
[Trait(MachineNeeds.Trait, "docker")]
public sealed class RunningContainerTests : IDisposable
{
    private static readonly ContainerRemoveParameters ByForce = new() { Force = true };

    private readonly SmallService service = new();
    private readonly SmallServiceContainers containers = new();

    public void Dispose() => containers.Dispose();

    [Fact]
    public async Task A_container_that_was_removed_is_dead_and_disposed_all_the_same()
    {
        var running = await StartAsync();
        var engine = await MachineNeeds.DockerAsync();
        var only = Assert.Single(await SmallServiceContainers.LeftAsync());
        await engine.AskAsync(client => client.Containers.RemoveContainerAsync(only.ID, ByForce));
        Assert.Equal(FindingKind.TargetDied, (await running.DemiseAsync())?.Kind);
        Assert.False(running.IsAlive);
        Assert.Null(running.Sample());
        await running.DisposeAsync();
    }

    [Fact]
    public async Task A_container_that_is_removed_at_the_same_time_is_disposed_all_the_same()
    {
        var engine = await MachineNeeds.DockerAsync();
        for (var start = 0; start < 3; start++)
        {
            var running = await StartAsync();
            var only = Assert.Single(await SmallServiceContainers.LeftAsync());
            await Task.WhenAll(
                engine.AskAsync(client => client.Containers.KillContainerAsync(only.ID, new ContainerKillParameters())),
                engine.AskAsync(client => client.Containers.RemoveContainerAsync(only.ID, ByForce)),
                running.DisposeAsync().AsTask());
            Assert.Empty(await SmallServiceContainers.LeftAsync());
        }
    }

    [Fact]
    public async Task A_target_that_is_killed_is_dead_with_its_status_and_its_log_stays()
    {
        await using var running = await StartAsync();
        var engine = await MachineNeeds.DockerAsync();
        var only = Assert.Single(await SmallServiceContainers.LeftAsync());
        await engine.AskAsync(client => client.Containers.KillContainerAsync(only.ID, new ContainerKillParameters()));
        Assert.Equal(new TargetDemise(FindingKind.TargetDied, "ended with status 137"), await running.DemiseAsync());
        Assert.False(running.IsAlive);
        Assert.Null(running.Sample());
        Assert.Equal(["starting in mode serve"], running.LastLogLines);
    }

    [Fact]
    public async Task A_target_that_needs_more_than_its_memory_says_so()
    {
        await using var running = await StartAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => SmallService.AskAsync(running, "/eat"));
        var demise = await running.DemiseAsync();
        Assert.Equal(FindingKind.OutOfMemory, demise?.Kind);
        Assert.Contains("2048 MiB", demise!.Cause, StringComparison.Ordinal);
        Assert.False(running.IsAlive);
    }

    [Fact]
    public async Task A_target_that_lost_only_a_worker_to_its_memory_limit_says_so_too()
    {
        await using var running = await StartAsync();
        Assert.Equal("-9", await SmallService.AskAsync(running, "/eat-in-worker"));
        Assert.True(running.IsAlive);
        Assert.Equal(FindingKind.OutOfMemory, (await running.DemiseAsync())?.Kind);
    }

    private async Task<IRunningTarget> StartAsync() =>
        await (await containers.LauncherAsync()).StartAsync(service.Target(), 1, CancellationToken.None);
}
