using Bench.Core.Suites;
using Bench.Targets.Images;
using Bench.Targets.Launching;
using Bench.Targets.Packages;

namespace Bench.Targets.Tests.Images;

/// <summary>A user's own service, of which its Dockerfile says everything.</summary>
[Trait(MachineNeeds.Trait, "docker")]
public sealed class OwnImageSpecs : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bench-own-");
    private readonly SmallService service = new();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task It_is_built_and_started_by_its_own_command_on_the_port_that_it_is_told()
    {
        var small = await SmallServiceContainers.PreparedAsync();
        File.Copy(Path.Combine(SmallService.Folder, "serve.py"), Path.Combine(folder.FullName, "serve.py"));
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "Dockerfile"),
            $"FROM {small.ByTarget["small"].Reference}\nCOPY serve.py /own/\nCMD exec python3 /own/serve.py $PORT serve {service.Mark}\n",
            TestContext.Current.CancellationToken);
        var own = new Target("own", "own", "My own", folder.FullName, service.Port, [], new Dictionary<string, string>(), "", [], [], ["json"], [])
        {
            Dockerfile = "Dockerfile",
        };
        var engine = await MachineNeeds.DockerAsync();
        var images = await new TargetImages(engine, Provisioning.FromEnvironment(consent: true, _ => { }), [service.Target()])
            .PrepareAsync("debian", [own], CancellationToken.None);
        var launcher = new DockerLauncher(engine, images, SmallServiceLaunch.Cpus, folder.FullName, TimeSpan.FromSeconds(20));

        await using (var running = await launcher.StartAsync(own, 1, CancellationToken.None))
        {
            var seen = await SmallService.SeenAsync(running);
            Assert.Equal(65534, seen.GetProperty("user").GetInt32());
            Assert.NotNull(running.Sample());
        }

        Assert.Empty(service.Left());
        Assert.Empty(images.ByTarget["own"].Versions);
        Assert.EndsWith(images.ByTarget["own"].Id, images.ByTarget["own"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_that_fails_says_with_what_file_and_why()
    {
        await MachineNeeds.DockerAsync();
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Dockerfile"), "FROM scratch\nCOPY nothing /\n", TestContext.Current.CancellationToken);
        var own = service.Target() with { Id = "own", Framework = "own", Folder = folder.FullName, Dockerfile = "Dockerfile" };
        var images = new TargetImages(await MachineNeeds.DockerAsync(), Provisioning.FromEnvironment(consent: true, _ => { }), [service.Target()]);

        var error = await Assert.ThrowsAsync<Core.Running.MachineNotReadyException>(() => images.PrepareAsync("debian", [own], CancellationToken.None));

        Assert.Contains("could not build the image of own with Dockerfile", error.Message, StringComparison.Ordinal);
    }
}
