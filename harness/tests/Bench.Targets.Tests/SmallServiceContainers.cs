using Bench.Core.Suites;
using Bench.Targets.Docker;
using Bench.Targets.Images;
using Bench.Targets.Launching;
using Bench.Targets.Packages;
using Docker.DotNet.Models;

namespace Bench.Targets.Tests;

/// <summary>A Docker launcher for the small service, in an image on Debian's own Python.</summary>
internal sealed class SmallServiceContainers : IDisposable
{
    private static readonly Lazy<Task<PreparedImages>> Images = new(PrepareAsync);

    private readonly DirectoryInfo logs = Directory.CreateTempSubdirectory("bench-logs-");

    public string LogFolder => logs.FullName;

    /// <param name="engine">Null for the one that Docker's settings name.</param>
    public async Task<DockerLauncher> LauncherAsync(TimeSpan? readyLimit = null, CpuSet? cpus = null, DockerEngine? engine = null) => new(
        engine ?? await MachineNeeds.DockerAsync(), await Images.Value, cpus ?? SmallServiceLaunch.Cpus, LogFolder, readyLimit ?? TimeSpan.FromSeconds(20));

    /// <summary>The image that it runs in, built.</summary>
    public static async Task<PreparedImages> PreparedAsync()
    {
        await MachineNeeds.DockerAsync();
        return await Images.Value;
    }

    public static async Task<string> ImageAsync() => (await PreparedAsync()).ByTarget["small"].Id;

    /// <summary>The containers that this process has made and not removed.</summary>
    public static async Task<IReadOnlyList<ContainerListResponse>> LeftAsync()
    {
        var own = new Dictionary<string, bool> { [$"{ContainerOwner.Label}={ContainerOwner.ThisProcess}"] = true };
        var wanted = new ContainersListParameters { All = true, Filters = new Dictionary<string, IDictionary<string, bool>> { ["label"] = own } };
        return [.. await (await MachineNeeds.DockerAsync()).AskAsync(client => client.Containers.ListContainersAsync(wanted))];
    }

    /// <summary>What the engine itself says of the only one.</summary>
    public static async Task<ContainerInspectResponse> InspectAsync()
    {
        var only = Assert.Single(await LeftAsync());
        return await (await MachineNeeds.DockerAsync()).AskAsync(client => client.Containers.InspectContainerAsync(only.ID));
    }

    public static async Task RemoveLeftAsync()
    {
        var engine = await MachineNeeds.DockerAsync();
        foreach (var container in await LeftAsync()) await ContainerRemoval.RemoveAsync(engine, container.ID, CancellationToken.None);
    }

    public void Dispose() => logs.Delete(recursive: true);

    private static async Task<PreparedImages> PrepareAsync()
    {
        var provisioning = Provisioning.FromEnvironment(consent: true, _ => { });
        // The root that images with PyPI's packages run on where Docker's own Python image is not to be had.
        var target = new SmallService().Target() with { DebianPackages = PypiRecipes.RuntimePackages };
        if (new PackageRoots(provisioning).Find(target.DebianPackages) is null) MachineNeeds.Mmdebstrap();
        var images = new TargetImages(await MachineNeeds.DockerAsync(), provisioning, [target]);
        return await images.PrepareAsync("debian", [target, target.Twin()], CancellationToken.None);
    }
}
