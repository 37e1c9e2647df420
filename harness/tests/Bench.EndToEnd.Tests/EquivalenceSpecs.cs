using System.Text.Json;

namespace Bench.EndToEnd.Tests;

/// <summary>All targets answer every contract alike, whatever runs them and whichever source their packages come from.</summary>
[Collection(nameof(OneRunAtATime))]
public class EquivalenceSpecs
{
    [Theory]
    [InlineData("process", "debian")]
    [InlineData("process", "pypi")]
    [InlineData("docker", "debian")]
    [InlineData("docker", "pypi")]
    public async Task Every_target_agrees_with_every_contract(string launcher, string packages)
    {
        await Provisioned.RequireAsync(launcher, packages);

        var output = (await BenchProcess.RunAsync(Repository.Original.Root, "verify", "--launcher", launcher, "--packages", packages, "--json")).MustExitWith(0).Output;

        var answers = JsonDocument.Parse(output).RootElement.EnumerateArray().ToArray();
        Assert.Equal(
            ["django", "django-asgi", "django-minimal", "fastapi", "fastapi-sync", "starlette"],
            answers.Select(answer => answer.GetProperty("target").GetString()).Distinct());
        Assert.All(answers, answer => Assert.Empty(answer.GetProperty("differences").EnumerateArray()));
        Assert.All(answers, answer => Assert.True(answer.GetProperty("exchanges").GetInt32() > 0));
    }
}
