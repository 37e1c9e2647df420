using System.Text.Json;

namespace Bench.EndToEnd.Tests;

/// <summary>Targets answer every contract alike, whatever runs them and whichever source their packages come from; .ci/run asks all targets in every combination.</summary>
[Collection(nameof(OneRunAtATime))]
public class EquivalenceSpecs
{
    [Fact]
    public async Task Every_target_agrees_with_every_contract()
    {
        await Provisioned.RequireAsync("process", "pypi");

        var answers = (await JsonAsync("verify", "--launcher", "process", "--packages", "pypi")).EnumerateArray().ToArray();

        var listed = (await JsonAsync("list", "targets")).GetProperty("targets").EnumerateArray()
            .Where(target => target.GetProperty("packageSources").EnumerateArray().Any(source => source.GetString() == "pypi"))
            .Select(target => target.GetProperty("id").GetString());
        Assert.Equal(listed, answers.Select(answer => answer.GetProperty("target").GetString()).Distinct());
        MustAgree(answers);
    }

    [Theory]
    [InlineData("process", "debian")]
    [InlineData("docker", "debian")]
    [InlineData("docker", "pypi")]
    public async Task Frameworks_agree_with_each_other_in_every_combination(string launcher, string packages)
    {
        await Provisioned.RequireAsync(launcher, packages);

        MustAgree((await JsonAsync("verify", "fastapi", "django", "--launcher", launcher, "--packages", packages)).EnumerateArray());
    }

    private static void MustAgree(IEnumerable<JsonElement> answers) => Assert.All(answers, answer =>
    {
        Assert.Empty(answer.GetProperty("differences").EnumerateArray());
        Assert.True(answer.GetProperty("exchanges").GetInt32() > 0);
    });

    private static async Task<JsonElement> JsonAsync(params string[] command) =>
        JsonDocument.Parse((await BenchProcess.RunAsync(Repository.Original.Root, [.. command, "--json"])).MustExitWith(0).Output).RootElement;
}
