using Bench.Core.Running;
using Bench.Targets.Docker;
using Bench.Targets.Launching;
using Docker.DotNet.Models;

namespace Bench.Targets.Tests.Docker;

/// <summary>What a target's container is given, as the target sees it and as the engine has it.</summary>
[Trait(MachineNeeds.Trait, "docker")]
public sealed class ContainerSettingsTests : IDisposable
{
    private readonly SmallService service = new();
    private readonly SmallServiceContainers containers = new();

    public void Dispose() => containers.Dispose();

    [Fact]
    public async Task A_target_sees_its_manifests_environment_and_nothing_of_the_users()
    {
        Environment.SetEnvironmentVariable("PIP_INDEX_URL", "http://user:secret@127.0.0.1/");
        await using var running = await StartAsync();
        var seen = (await SmallService.SeenAsync(running)).GetProperty("environment");
        // The engine itself sets HOSTNAME, and PATH where the image does not.
        Assert.Equal(["HOME", "HOSTNAME", "LANG", "PATH", "SMALL"], seen.EnumerateObject().Select(variable => variable.Name).Order(StringComparer.Ordinal));
        Assert.Equal("/tmp", seen.GetProperty("HOME").GetString());
        Assert.Equal("C.UTF-8", seen.GetProperty("LANG").GetString());
    }

    [Fact]
    public async Task A_target_is_pinned_and_limited()
    {
        await using var running = await StartAsync();
        var seen = await SmallService.SeenAsync(running);
        Assert.Equal(SmallServiceLaunch.Cpus.ToString(), seen.GetProperty("cpus").GetString());
        Assert.Equal(0, seen.GetProperty("core").GetInt32());
        Assert.InRange(seen.GetProperty("files").GetInt64(), 1024, 65536);
        var host = (await SmallServiceContainers.InspectAsync()).HostConfig!;
        Assert.Equal(SmallServiceLaunch.Cpus.ToString(), host.CpusetCpus);
        Assert.Equal(ContainerSettings.MemoryBytes, host.Memory);
        Assert.Equal(ContainerSettings.MemoryBytes, host.MemorySwap);
        Assert.Equal(ContainerSettings.Processes, host.PidsLimit);
    }

    [Fact]
    public async Task A_target_has_no_rights_and_writes_only_what_is_forgotten_with_it()
    {
        await using var running = await StartAsync();
        var seen = await SmallService.SeenAsync(running);
        Assert.Equal(65534, seen.GetProperty("user").GetInt32());
        // Its own group may be among them, as newer engines have it.
        Assert.All(seen.GetProperty("groups").EnumerateArray(), group => Assert.Equal(65534, group.GetInt32()));
        Assert.Equal("0000000000000000", seen.GetProperty("capabilities").GetString());
        Assert.Equal("1", seen.GetProperty("noNewPrivileges").GetString());
        Assert.Equal(["1"], seen.GetProperty("processes").EnumerateArray().Select(number => number.GetString()));
        Assert.Equal(["/tmp", "/dev/shm"], seen.GetProperty("writable").EnumerateArray().Select(folder => folder.GetString()));
        Assert.Equal(ContainerSettings.WorkingDirectory, seen.GetProperty("folder").GetString());
    }

    [Fact]
    public async Task The_engine_has_it_so()
    {
        await using var running = await StartAsync();
        var inspected = await SmallServiceContainers.InspectAsync();
        Assert.Equal("65534:65534", inspected.Config!.User);
        var host = inspected.HostConfig!;
        Assert.True(host.ReadonlyRootfs);
        Assert.False(host.Privileged);
        Assert.Equal(["ALL"], host.CapDrop);
        Assert.Empty(host.CapAdd ?? []);
        Assert.Equal(["no-new-privileges=true"], host.SecurityOpt);
        Assert.Equal("host", host.NetworkMode);
        Assert.Empty(host.PortBindings ?? new Dictionary<string, IList<PortBinding>>());
        Assert.Empty(host.Binds ?? []);
        Assert.Empty(inspected.Mounts ?? []);
        Assert.Empty(host.Devices ?? []);
        Assert.True(host.RestartPolicy is null or { Name: RestartPolicyKind.No or RestartPolicyKind.Undefined });
    }

    [Fact]
    public async Task All_that_a_target_listens_on_is_loopback()
    {
        await using var running = await StartAsync("workers");
        var own = service.Left().Select(process => int.Parse(process.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(3, own.Count);
        var sockets = new[] { "/proc/net/tcp", "/proc/net/tcp6" }.SelectMany(table => ListeningSocket.Parse(File.ReadLines(table)))
            .Where(socket => own.Any(process => SocketOwner.Holds(process, socket.Inode))).ToList();
        Assert.Equal([("0100007F", service.Port)], sockets.Select(socket => (socket.Local, socket.Port)));
    }

    private async Task<IRunningTarget> StartAsync(string mode = "serve") =>
        await (await containers.LauncherAsync()).StartAsync(service.Target(mode), 1, CancellationToken.None);
}
