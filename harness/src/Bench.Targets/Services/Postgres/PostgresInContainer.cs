using System.Net;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Docker;
using Bench.Targets.Images;
using Bench.Targets.Launching;
using Bench.Targets.Linux;
using Bench.Targets.Machine;
using Bench.Targets.Packages;
using Docker.DotNet;

namespace Bench.Targets.Services.Postgres;

/// <summary>In a container whose image is the package root that local processes run in.</summary>
public sealed class PostgresInContainer : IPostgresLauncher
{
    private readonly DockerEngine engine;
    private readonly BaseImage image;
    private readonly CpuSet cpus;
    private readonly string version;

    private PostgresInContainer(DockerEngine engine, BaseImage image, CpuSet cpus, string version)
    {
        this.engine = engine;
        this.image = image;
        this.cpus = cpus;
        this.version = version;
    }

    public string Software => $"PostgreSQL {version} in {image.Reference}";

    /// <summary>Null where there is no package root for its image, and this user may not make one.</summary>
    /// <exception cref="MachineNotReadyException">The root is not there and may not, or cannot, be made, or not be imported.</exception>
    public static async Task<PostgresInContainer?> PrepareAsync(DockerEngine engine, Provisioning provisioning, CpuSet cpus, CancellationToken cancellation)
    {
        var roots = new PackageRoots(provisioning);
        if (SystemCalls.EffectiveUser() != 0 && roots.Find(PostgresServer.Packages) is null) return null;
        var root = await roots.PrepareAsync(PostgresServer.Packages, cancellation);
        var image = await new BaseImages(engine, provisioning).ImportAsync(root, cancellation);
        return new PostgresInContainer(engine, image, cpus, PostgresServer.VersionIn(PackageRoots.VersionsOf(root)));
    }

    public async Task<IRunningTarget> StartAsync(int port, string superuserPassword, string log, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var variables = new Dictionary<string, string> { [PostgresServer.SuperuserVariable] = superuserPassword };
        var name = FormattableString.Invariant($"bench-postgres-{Environment.ProcessId}");
        var wanted = ContainerSettings.OfService("postgres", image.Id, PostgresServer.Command(port), variables, cpus, DescriptorLimit.Read().Wanted, name);
        try
        {
            return await RunningContainer.CreateAsync(engine, wanted, new IPEndPoint(IPAddress.Loopback, port), log);
        }
        catch (DockerApiException refused)
        {
            throw ContainerProblem.Of("PostgreSQL", cpus, refused);
        }
    }
}
