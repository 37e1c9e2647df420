using System.Diagnostics;
using Bench.Core.Running;
using Bench.Targets.Docker;
using Bench.Targets.Tests.Verification;

namespace Bench.Targets.Tests.Docker;

/// <summary>What is said when an engine that has answered ends, hangs or breaks off.</summary>
[Trait(MachineNeeds.Trait, "docker")]
public sealed class DockerEngineSpecs : IAsyncLifetime
{
    private readonly SmallService service = new();
    private EngineRelay relay = null!;
    private DockerEngine engine = null!;
    private SmallServiceContainers containers = null!;

    public async ValueTask InitializeAsync()
    {
        relay = EngineRelay.To((await MachineNeeds.DockerAsync()).Facts.Endpoint);
        engine = await relay.FindAsync();
        containers = new SmallServiceContainers();
    }

    public async ValueTask DisposeAsync()
    {
        engine.Dispose();
        relay.Dispose();
        await SmallServiceContainers.RemoveLeftAsync();
        containers.Dispose();
    }

    [Fact]
    public async Task An_engine_that_has_ended_is_told_before_a_target_is_started()
    {
        var launcher = await containers.LauncherAsync(engine: engine);
        relay.Shut();
        var error = await Assert.ThrowsAsync<MachineNotReadyException>(() => launcher.StartAsync(service.Target(), 1, CancellationToken.None));
        Assert.Equal(
            $"The Docker engine at {engine.Facts.Endpoint} stopped answering. " +
            "Start it again (systemctl start docker); then 'bench clean' removes what it may have left.", error.Message);
    }

    [Fact]
    public async Task An_engine_that_ends_meanwhile_is_told_instead_of_the_targets_state()
    {
        var running = await (await containers.LauncherAsync(engine: engine)).StartAsync(service.Target(), 1, CancellationToken.None);
        relay.Shut();
        for (var wait = Stopwatch.StartNew(); running.IsAlive && wait.Elapsed < TimeSpan.FromSeconds(5);) await Task.Delay(10);
        var error = await Assert.ThrowsAsync<MachineNotReadyException>(running.DemiseAsync);
        Assert.Contains("stopped answering", error.Message, StringComparison.Ordinal);
        error = await Assert.ThrowsAsync<MachineNotReadyException>(() => running.DisposeAsync().AsTask());
        Assert.Contains("'bench clean'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_was_started_again_meanwhile_is_told_instead_of_the_targets_end()
    {
        // It ends the containers first, and their end is told as any other.
        relay.Answers["/events"] = "";
        relay.Answers["/wait"] = ScriptedAnswers.Ok("""{"StatusCode":143}""");
        var launcher = await containers.LauncherAsync(engine: engine);
        var error = await Assert.ThrowsAsync<MachineNotReadyException>(() => launcher.StartAsync(service.Target(), 1, CancellationToken.None));
        Assert.Contains("was started again under the run", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_breaks_off_and_answers_again_has_another_trouble()
    {
        var launcher = await containers.LauncherAsync(engine: engine);
        relay.Answers["/containers/create"] = "";
        var error = await Assert.ThrowsAsync<MachineNotReadyException>(() => launcher.StartAsync(service.Target(), 1, CancellationToken.None));
        Assert.Equal(
            $"The Docker engine at {engine.Facts.Endpoint} broke off (the connection was closed without an answer). " +
            "See the room on its disk (docker system df) and its log (journalctl -u docker).", error.Message);
    }

    [Fact]
    public async Task An_engine_that_hangs_holds_nobody_up_for_long()
    {
        var running = await (await containers.LauncherAsync(engine: engine)).StartAsync(service.Target(), 1, CancellationToken.None);
        relay.Jam();
        var stop = Stopwatch.StartNew();
        var error = await Assert.ThrowsAsync<MachineNotReadyException>(() => running.DisposeAsync().AsTask());
        Assert.Contains("did not remove container", error.Message, StringComparison.Ordinal);
        Assert.Contains("'bench clean' tries again", error.Message, StringComparison.Ordinal);
        Assert.InRange(stop.Elapsed, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_container_that_ends_while_it_is_removed_is_removed_all_the_same()
    {
        var running = await (await containers.LauncherAsync(engine: engine)).StartAsync(service.Target(), 1, CancellationToken.None);
        relay.Answers["force="] = ScriptedAnswers.Ok(
            """{"message":"Could not kill running container, cannot remove - Container is not running"}""", status: "500 Internal Server Error");
        var removing = running.DisposeAsync().AsTask();
        for (var wait = Stopwatch.StartNew(); relay.Answered.Count == 0 && wait.Elapsed < TimeSpan.FromSeconds(5);) await Task.Delay(10);
        Assert.Contains("/containers/", Assert.Single(relay.Answered.Distinct()), StringComparison.Ordinal);
        Assert.True(relay.Answers.TryRemove("force=", out _));
        await removing;
        Assert.Empty(await SmallServiceContainers.LeftAsync());
    }
}
