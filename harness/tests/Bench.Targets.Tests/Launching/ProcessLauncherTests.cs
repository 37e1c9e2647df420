using System.Diagnostics;
using System.Text.Json;
using Bench.Core.Running;
using Bench.Targets.Launching;
using Bench.Targets.Supervision;

namespace Bench.Targets.Tests.Launching;

public sealed class ProcessLauncherTests : LauncherSpecs
{
    private readonly SmallServiceLaunch launch = new();

    private protected override string LogFolder => launch.LogFolder;

    public override void Dispose() => launch.Dispose();

    [Theory]
    [InlineData(Isolation.Processes)]
    [InlineData(Isolation.None)]
    public async Task Nothing_is_left_with_less_isolation_either(Isolation isolation)
    {
        if (isolation < await IsolationCheck.RunAsync(CancellationToken.None)) Assert.Skip("Needs user namespaces.");
        var launcher = (await launch.LauncherAsync()).With(isolation);
        await using (var running = await launcher.StartAsync(Service.Target("workers"), 1, CancellationToken.None))
        {
            Assert.Equal(3, running.Sample()!.Value.Processes);
            Assert.Equal(isolation, launcher.Isolation);
        }

        Assert.Empty(Service.Left());
    }

    [Fact]
    public async Task A_target_that_is_killed_is_told_so_and_no_words_of_a_tool_are_taken_for_its_own()
    {
        await using var running = await (await launch.LauncherAsync()).StartAsync(Service.Target(), 1, CancellationToken.None);
        foreach (var process in ((RunningProcess)running).Processes()) Process.GetProcessById(process.Pid).Kill();

        Assert.Matches("^(was ended by a signal|ended with status 137)$", (await running.DemiseAsync())!.Cause);
        Assert.Equal(["starting in mode serve"], running.LastLogLines);
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

    [Theory]
    [InlineData(Isolation.Full)]
    [InlineData(Isolation.None)]
    public async Task A_target_that_asks_for_more_memory_than_its_limit_is_refused_and_lives(Isolation isolation)
    {
        if (isolation < await IsolationCheck.RunAsync(CancellationToken.None)) Assert.Skip("Needs root with the right to make namespaces.");
        var launcher = (await launch.LauncherAsync()).With(isolation);
        await using var running = await launcher.StartAsync(Service.Target(), 1, CancellationToken.None);

        Assert.Equal("refused", await SmallService.AskAsync(running, "/ask-for-5-gib"));
        Assert.True(running.IsAlive);
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
    public async Task The_launcher_says_what_isolation_it_has()
    {
        var launcher = await launch.LauncherAsync();
        Assert.Equal(await IsolationCheck.RunAsync(CancellationToken.None), launcher.Isolation);
        Assert.Equal("process", launcher.Id);
    }

    private protected override async Task<ITargetLauncher> LauncherAsync(TimeSpan? readyLimit = null) => await launch.LauncherAsync(readyLimit);

    private protected override Task<IReadOnlyList<string>> LeftAsync() => Task.FromResult(Service.Left());

    private async Task<JsonElement> SeenAsync()
    {
        var launcher = await launch.LauncherAsync();
        await using var running = await launcher.StartAsync(Service.Target(), 1, CancellationToken.None);
        return await SmallService.SeenAsync(running);
    }
}
