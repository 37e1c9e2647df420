using System.Text.Json;

namespace Bench.EndToEnd.Tests;

/// <summary>Targets answer every contract alike, whatever runs them and whichever source their packages come from; .ci/run asks all targets.</summary>
[Collection(nameof(OneCommandAtATime))]
public class EquivalenceSpecs
{
    [Theory]
    [InlineData("process", "debian")]
    [InlineData("process", "pypi")]
    [InlineData("docker", "debian")]
    [InlineData("docker", "pypi")]
    public async Task Frameworks_agree_with_each_other_in_every_combination(string launcher, string packages)
    {
        var verified = await Provisioned.RequireAsync(launcher, packages);

        var answers = JsonDocument.Parse(verified.Output).RootElement.EnumerateArray().ToArray();
        Assert.Equal(["fastapi", "django"], answers.Select(answer => answer.GetProperty("target").GetString()).Distinct());
        Assert.All(answers, answer =>
        {
            Assert.Empty(answer.GetProperty("differences").EnumerateArray());
            Assert.True(answer.GetProperty("exchanges").GetInt32() > 0);
        });
    }
}
