using Bench.Core.Running;
using Bench.Targets.Docker;
using Bench.Targets.Images;
using Bench.Targets.Packages;
using Bench.Targets.Tests.Docker;
using Bench.Targets.Tests.Verification;

namespace Bench.Targets.Tests.Images;

[Trait(MachineNeeds.Trait, "docker")]
public sealed class BaseImagesTests : IAsyncLifetime
{
    private const string Digest = "5c0e06a4f1b0d36b9a9d36c1b7e1a6a35d8a7d9d6b8a32b2a4d9a8d4c3e2f1a0";

    private static readonly string NoRoom = ScriptedAnswers.Ok("{\"message\":\"no space left on device\"}\n", status: "500 Internal Server Error");

    private EngineRelay relay = null!;
    private DockerEngine engine = null!;
    private DirectoryInfo folder = null!;

    public async ValueTask InitializeAsync()
    {
        relay = EngineRelay.To((await MachineNeeds.DockerAsync()).Facts.Endpoint);
        engine = await relay.FindAsync();
        folder = Directory.CreateTempSubdirectory("bench-root-");
    }

    public ValueTask DisposeAsync()
    {
        engine.Dispose();
        relay.Dispose();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("python", "fromImage=python&tag=latest")]
    [InlineData("python:3.14-slim", "fromImage=python%3A3.14-slim")]
    [InlineData("registry:5000/team/python", "fromImage=registry%3A5000%2Fteam%2Fpython&tag=latest")]
    [InlineData("registry:5000/team/python:3.14", "fromImage=registry%3A5000%2Fteam%2Fpython%3A3.14")]
    [InlineData($"python:3.14-slim@sha256:{Digest}", $"fromImage=python%3A3.14-slim%40sha256%3A{Digest}")]
    public async Task What_is_pulled_is_what_the_reference_names(string reference, string asked)
    {
        relay.Answers["/distribution/"] = ScriptedAnswers.Ok("{}");
        relay.Answers["/images/create"] = NoRoom;
        var error = await Assert.ThrowsAsync<MachineNotReadyException>(() => Bases(consent: true).PullAsync(reference, CancellationToken.None));
        Assert.Equal(
            $"The Docker engine could not pull {reference}: no space left on device. Pull it by hand (docker pull {reference}) to see why.", error.Message);
        Assert.Equal(["/distribution/" + reference + "/json", "/images/create?" + asked], relay.Answered);
    }

    [Fact]
    public async Task A_package_root_that_an_engine_does_not_take_is_told_with_its_reason()
    {
        var key = Guid.NewGuid().ToString("N");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "packages.tsv"), key);
        relay.Answers["/images/create"] = NoRoom;
        var error = await Assert.ThrowsAsync<MachineNotReadyException>(
            () => Bases(consent: true).ImportAsync(new PackageRoot(folder.CreateSubdirectory("root").FullName, key), CancellationToken.None));
        Assert.Equal(
            "The Docker engine could not import the package root: no space left on device. See that its disk has room (docker system df).", error.Message);
    }

    [Fact]
    public async Task A_base_is_to_be_had_where_the_engine_has_it_or_may_pull_it()
    {
        relay.Answers["/distribution/"] = ScriptedAnswers.Ok("{}");
        Assert.True(await Bases(consent: false).IsToBeHadAsync(await SmallServiceContainers.ImageAsync(), CancellationToken.None));
        Assert.True(await Bases(consent: true).IsToBeHadAsync("bench-test/not-here:1", CancellationToken.None));
        Assert.False(await Bases(consent: false).IsToBeHadAsync("bench-test/not-here:1", CancellationToken.None));
        relay.Answers["/distribution/"] = ScriptedAnswers.Ok("{\"message\":\"denied\"}", status: "403 Forbidden");
        Assert.False(await Bases(consent: true).IsToBeHadAsync("bench-test/not-here:1", CancellationToken.None));
    }

    private BaseImages Bases(bool consent) => new(engine, Provisioning.FromEnvironment(consent, _ => { }));
}
