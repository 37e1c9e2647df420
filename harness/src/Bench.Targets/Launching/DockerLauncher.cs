using System.Globalization;
using System.Net;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Docker;
using Bench.Targets.Images;
using Bench.Targets.Machine;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Bench.Targets.Launching;

/// <summary>Starts targets in containers of a Docker engine on this machine.</summary>
/// <param name="logFolder">One file a start.</param>
/// <param name="readyLimit">How long a target may take to its first healthy answer.</param>
public sealed class DockerLauncher(DockerEngine engine, PreparedImages images, CpuSet cpus, string logFolder, TimeSpan readyLimit) : ITargetLauncher
{
    private readonly long openFiles = DescriptorLimit.Read().Wanted;
    private int starts;

    public string Id => "docker";

    public async Task<IRunningTarget> StartAsync(Target target, int workers, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var image = images.ByTarget.GetValueOrDefault(target.Id)
            ?? throw new MachineNotReadyException($"No image was built for target {target.Id}. Name it in --targets, so that one is.");
        FreePort.Require(target);
        var number = Interlocked.Increment(ref starts);
        var log = Path.Combine(Directory.CreateDirectory(logFolder).FullName, $"{target.Id}-{number:000}.log");
        var name = string.Create(CultureInfo.InvariantCulture, $"bench-{target.Id.Replace('~', '-').Replace('@', '-')}-{Environment.ProcessId}-{number}");
        var wanted = ContainerSettings.Of(target, image.Id, image.Interpreter, workers, cpus, openFiles, name);
        var running = await StartAsync(target, wanted, log);
        return await new Awakening(target, readyLimit).AwaitAsync(running, running.StartedAt, cancellation);
    }

    private async Task<RunningContainer> StartAsync(Target target, CreateContainerParameters wanted, string log)
    {
        try
        {
            return await RunningContainer.CreateAsync(engine, wanted, new IPEndPoint(IPAddress.Loopback, target.Port), log);
        }
        catch (DockerApiException refused)
        {
            throw ContainerProblem.Of($"target {target.Id}", cpus, refused);
        }
    }
}
