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

        var answers = (await JsonAsync("verify", "--launcher", launcher, "--packages", packages)).EnumerateArray().ToArray();

        var listed = (await JsonAsync("list", "targets")).GetProperty("targets").EnumerateArray()
            .Where(target => target.GetProperty("packageSources").EnumerateArray().Any(source => source.GetString() == packages))
            .Select(target => target.GetProperty("id").GetString());
        Assert.Equal(listed, answers.Select(answer => answer.GetProperty("target").GetString()).Distinct());
        Assert.All(answers, answer => Assert.Empty(answer.GetProperty("differences").EnumerateArray()));
        Assert.All(answers, answer => Assert.True(answer.GetProperty("exchanges").GetInt32() > 0));
    }

    private static async Task<JsonElement> JsonAsync(params string[] command) =>
        JsonDocument.Parse((await BenchProcess.RunAsync(Repository.Original.Root, [.. command, "--json"])).MustExitWith(0).Output).RootElement;
}
