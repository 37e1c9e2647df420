using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Targets.Tests.Launching;

/// <summary>What becomes of a target that somebody else ends or removes: <see cref="RunningContainerTests"/>.</summary>
[Trait(MachineNeeds.Trait, "docker")]
public sealed class DockerLauncherTests : LauncherSpecs
{
    private readonly SmallServiceContainers containers = new();

    private protected override string LogFolder => containers.LogFolder;

    public override void Dispose() => containers.Dispose();

    [Fact]
    public async Task A_twin_starts_under_its_own_name_from_the_same_image()
    {
        var twin = Service.Target().Twin();
        var launcher = await containers.LauncherAsync();
        await using var running = await launcher.StartAsync(twin, 1, CancellationToken.None);
        var inspected = await SmallServiceContainers.InspectAsync();
        Assert.Equal("docker", launcher.Id);
        Assert.Equal(await SmallServiceContainers.ImageAsync(), inspected.Image);
        Assert.Equal($"/bench-small-aa-{Environment.ProcessId}-1", inspected.Name);
        Assert.Equal(twin.Id, inspected.Config!.Labels!["bench.target"]);
        Assert.Equal(["small~aa-001.log"], Directory.GetFiles(LogFolder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_command_that_the_image_lacks_is_refused_and_leaves_nothing()
    {
        var launcher = await containers.LauncherAsync();
        var error = await Assert.ThrowsAsync<MachineNotReadyException>(
            () => launcher.StartAsync(Service.Target() with { Command = ["granian"] }, 1, CancellationToken.None));
        Assert.StartsWith("The Docker engine refused to start target small: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("\"granian\": executable file not found in $PATH", error.Message, StringComparison.Ordinal);
        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task A_cpu_that_the_engine_does_not_have_is_refused_with_the_option_to_change()
    {
        var launcher = await containers.LauncherAsync(cpus: new CpuSet([99]));
        var error = await Assert.ThrowsAsync<MachineNotReadyException>(() => launcher.StartAsync(Service.Target(), 1, CancellationToken.None));
        Assert.Contains("Its CPUs (99)", error.Message, StringComparison.Ordinal);
        Assert.Contains("--cpus", error.Message, StringComparison.Ordinal);
        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task A_target_without_an_image_is_named()
    {
        var launcher = await containers.LauncherAsync();
        var error = await Assert.ThrowsAsync<MachineNotReadyException>(
            () => launcher.StartAsync(Service.Target() with { Id = "other" }, 1, CancellationToken.None));
        Assert.Contains("No image was built for target other", error.Message, StringComparison.Ordinal);
    }

    private protected override async Task<ITargetLauncher> LauncherAsync(TimeSpan? readyLimit = null) => await containers.LauncherAsync(readyLimit);

    private protected override async Task<IReadOnlyList<string>> LeftAsync() =>
        [.. Service.Left(), .. (await SmallServiceContainers.LeftAsync()).Select(container => $"container {container.ID}")];
}
