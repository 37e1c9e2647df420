using System.Diagnostics;
using Bench.Core.Running;
using Bench.Targets.Docker;
using Bench.Targets.Linux;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Bench.Targets.Tests.Docker;

[Trait(MachineNeeds.Trait, "docker")]
public sealed class LeftoversTests : IAsyncLifetime
{
    private readonly List<string> made = [];
    private DockerEngine engine = null!;
    private Process other = null!;

    public async ValueTask InitializeAsync()
    {
        engine = await MachineNeeds.DockerAsync();
        other = Process.Start("sleep", "300");
    }

    public async ValueTask DisposeAsync()
    {
        other.Kill();
        await other.WaitForExitAsync();
        other.Dispose();
        foreach (var container in made) await RemoveAsync(container);
    }

    [Fact]
    public async Task What_a_killed_bench_has_left_is_removed_and_what_another_uses_is_kept()
    {
        var own = await CreateAsync(ContainerOwner.ThisProcess.ToString());
        var others = await CreateAsync(OtherOwner().ToString());
        var dead = await CreateAsync(DeadOwner().ToString());
        var removed = await new Leftovers(engine).RemoveContainersAsync(CancellationToken.None);
        Assert.Contains($"container {dead}", removed);
        Assert.True(await ExistsAsync(own));
        Assert.True(await ExistsAsync(others));
        Assert.False(await ExistsAsync(dead));
        Assert.DoesNotContain($"container {dead}", await new Leftovers(engine).RemoveContainersAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_container_that_somebody_started_of_benchs_images_by_hand_is_his()
    {
        // The label of its image is its own too.
        var byHand = await CreateAsync(null);
        await new Leftovers(engine).RemoveContainersAsync(CancellationToken.None);
        Assert.True(await ExistsAsync(byHand));
    }

    [Fact]
    public async Task Several_that_tidy_at_the_same_time_do_not_hinder_each_other()
    {
        var dead = new List<string>();
        for (var number = 0; number < 4; number++) dead.Add(await CreateAsync(DeadOwner().ToString(), start: true));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new Leftovers(engine).RemoveContainersAsync(CancellationToken.None)));
        foreach (var container in dead) Assert.False(await ExistsAsync(container));
    }

    [Fact]
    public async Task Images_are_not_removed_while_another_bench_runs()
    {
        await CreateAsync(OtherOwner().ToString());
        var image = await SmallServiceContainers.ImageAsync();
        var error = await Assert.ThrowsAsync<MachineNotReadyException>(() => new Leftovers(engine).RemoveAllAsync(CancellationToken.None));
        Assert.Contains("is in use by another bench", error.Message, StringComparison.Ordinal);
        Assert.Contains($"process {other.Id}", error.Message, StringComparison.Ordinal);
        Assert.Equal(image, (await engine.AskAsync(client => client.Images.InspectImageAsync(image))).ID);
    }

    [Fact]
    public async Task A_bench_in_another_container_keeps_others_from_measuring_and_its_container()
    {
        var theirs = await CreateAsync(Elsewhere().ToString(), start: true);
        var leftovers = new Leftovers(engine);
        Assert.DoesNotContain($"container {theirs}", await leftovers.RemoveContainersAsync(CancellationToken.None));
        var error = await Assert.ThrowsAsync<MachineNotReadyException>(() => leftovers.RequireAloneAsync(CancellationToken.None));
        Assert.Contains($"docker rm --force {theirs}", error.Message, StringComparison.Ordinal);
        Assert.True(await ExistsAsync(theirs));
    }

    [Fact]
    public async Task A_target_that_a_killed_bench_has_left_is_told_by_its_id()
    {
        var name = await CreateAsync(DeadOwner().ToString(), target: "left-behind");
        Assert.Equal(name, (await new Leftovers(engine).TargetsAsync(CancellationToken.None))["left-behind"]);
    }

    private ContainerOwner OtherOwner() => ContainerOwner.Of(other.Id);

    private ContainerOwner DeadOwner() => OtherOwner() with { StartTicks = OtherOwner().StartTicks - 1 };

    private ContainerOwner Elsewhere() => OtherOwner() with { Numbering = ProcessNumbering.Here with { Namespace = ProcessNumbering.Here.Namespace + 1 } };

    /// <summary>One that does nothing. Its name.</summary>
    /// <param name="owner">Null for one that bench has not made.</param>
    private async Task<string> CreateAsync(string? owner, bool start = false, string? target = null)
    {
        var name = "bench-test-" + Guid.NewGuid().ToString("N");
        var wanted = new CreateContainerParameters
        {
            Name = name,
            Image = await SmallServiceContainers.ImageAsync(),
            Cmd = ["sleep", "300"],
            Labels = owner is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [ContainerOwner.Label] = owner },
            HostConfig = new HostConfig { NetworkMode = "none" },
        };
        if (target is not null) wanted.Labels[ContainerSettings.TargetLabel] = target;
        await engine.AskAsync(client => client.Containers.CreateContainerAsync(wanted));
        made.Add(name);
        if (start) await engine.AskAsync(client => client.Containers.StartContainerAsync(name, null));
        return name;
    }

    private async Task<bool> ExistsAsync(string name)
    {
        try
        {
            await engine.AskAsync(client => client.Containers.InspectContainerAsync(name));
            return true;
        }
        catch (DockerContainerNotFoundException)
        {
            return false;
        }
    }

    private async Task RemoveAsync(string name)
    {
        if (await ExistsAsync(name))
            await engine.AskAsync(client => client.Containers.RemoveContainerAsync(name, new ContainerRemoveParameters { Force = true }));
    }
}
