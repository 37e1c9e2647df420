using System.Diagnostics;
using Bench.Core.Running;
using Bench.Targets.Docker;
using Bench.Targets.Images;
using Bench.Targets.Packages;

namespace Bench.Targets.Tests.Images;

[Trait(MachineNeeds.Trait, "docker")]
public sealed class TargetImagesTests : IAsyncLifetime
{
    private readonly List<string> progress = [];
    private DockerEngine engine = null!;
    private OwnTargets targets = null!;

    public async ValueTask InitializeAsync()
    {
        engine = await MachineNeeds.DockerAsync();
        targets = new OwnTargets(engine);
    }

    public ValueTask DisposeAsync() => targets.DisposeAsync();

    [Fact]
    public async Task An_image_is_built_once_for_each_state_of_what_goes_into_it()
    {
        var first = await PrepareAsync("debian");
        Assert.Equal(1, Builds());
        Assert.Equal(first.ToString(), (await PrepareAsync("debian")).ToString());
        Assert.Equal(1, Builds());
        targets.Write("app/more.py", "MORE = True\n");
        Assert.NotEqual(first.Id, (await PrepareAsync("debian")).Id);
        Assert.Equal(2, Builds());
        targets.Write("app/__pycache__/more.cpython-314.pyc", "made by Python");
        await PrepareAsync("debian");
        Assert.Equal(2, Builds());
    }

    [Fact]
    public async Task An_image_tells_its_base_and_its_versions()
    {
        var image = await PrepareAsync("debian");
        Assert.StartsWith("sha256:", image.Id, StringComparison.Ordinal);
        Assert.StartsWith("package root sha256:", image.Base, StringComparison.Ordinal);
        Assert.Equal("/usr/bin/python3", image.Interpreter);
        Assert.StartsWith("3.", image.Versions["python"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("debian")]
    [InlineData("pypi")]
    public async Task Without_consent_the_message_names_the_option(string source)
    {
        var error = await Assert.ThrowsAsync<MachineNotReadyException>(() => PrepareAsync(source, consent: false));
        Assert.Contains("Add --provision", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, Builds());
    }

    [Fact]
    public async Task A_recipe_that_is_missing_is_named()
    {
        File.Delete(Path.Combine(targets.Folder, "debian.Dockerfile"));
        var error = await Assert.ThrowsAsync<MachineNotReadyException>(() => PrepareAsync("debian"));
        Assert.Contains(Path.Combine(targets.Folder, "debian.Dockerfile"), error.Message, StringComparison.Ordinal);
        Assert.Contains("--launcher process", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_that_is_interrupted_leaves_nothing()
    {
        var small = await SmallServiceContainers.ImageAsync();
        targets.Write("pypi.Dockerfile", $"ARG BASE={small}\nFROM ${{BASE}}\nARG BUILDER\nLABEL bench.harness=${{BUILDER}}\nRUN sleep 30\n");
        using var interrupt = new CancellationTokenSource();
        var building = PrepareAsync("pypi", cancellation: interrupt.Token);
        for (var wait = Stopwatch.StartNew(); !await IsBuildingAsync();)
            Assert.True(wait.Elapsed < TimeSpan.FromSeconds(30) && !building.IsCompleted, "The build did not come to its last step within 30 seconds.");
        await interrupt.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => building);
        Assert.Empty(await targets.StagesLeftAsync());
        // The engine itself removes it, and soon: it had thirty seconds to go.
        for (var wait = Stopwatch.StartNew(); await IsBuildingAsync();)
            Assert.True(wait.Elapsed < TimeSpan.FromSeconds(10), "The build's container is still there after ten seconds.");
    }

    private static async Task<bool> IsBuildingAsync() =>
        (await SmallServiceContainers.LeftAsync()).Any(container => container.Command.Contains("sleep 30", StringComparison.Ordinal));

    private int Builds() => progress.Count(line => line.StartsWith("building the image", StringComparison.Ordinal));

    private async Task<TargetImage> PrepareAsync(string source, bool consent = true, CancellationToken cancellation = default)
    {
        var provisioning = Provisioning.FromEnvironment(consent, progress.Add);
        if (new PackageRoots(provisioning).Find(targets.Target.DebianPackages) is null) MachineNeeds.Mmdebstrap();
        var images = await new TargetImages(engine, provisioning, [targets.Target]).PrepareAsync(source, [targets.Target], cancellation);
        return images.ByTarget[targets.Target.Id];
    }
}
