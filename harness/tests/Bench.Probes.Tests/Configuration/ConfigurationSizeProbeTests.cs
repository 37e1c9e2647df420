using Bench.Catalog;
using Bench.Probes.Configuration;

namespace Bench.Probes.Tests.Configuration;

public class ConfigurationSizeProbeTests
{
    [Theory]
    [InlineData(330, 3300, true, true, "1.10 times")]
    [InlineData(900, 9000, true, true, "more than slightly")]
    [InlineData(270, 2700, true, false, "0.90 times")]
    [InlineData(294, 3090, true, null, "no practical difference")]
    [InlineData(270, 3300, true, null, "depends on how one counts")]
    [InlineData(330, 3300, false, null, "for contracts that are not the same")]
    public void More_writing_holds_where_both_ways_of_counting_say_so_for_the_same_contracts(int lines, int tokens, bool same, bool? holds, string told)
    {
        var result = new ConfigurationSizeProbe().Judged(Written(lines, tokens), Written(300, 3000), same, []);

        Assert.Equal(holds, result.Holds);
        Assert.Contains(told, result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_applications_that_are_compared_answer_the_same_but_for_what_DRF_cannot()
    {
        var targets = Definitions.Load(RepositoryRoot.Find(AppContext.BaseDirectory)).TargetsNamed(["drf", "fastapi"]);

        Assert.NotEqual(targets[0].Contracts.Order(), targets[1].Contracts.Order());
        Assert.Equal(ConfigurationSizeProbe.Compared(targets[0]).Order(), ConfigurationSizeProbe.Compared(targets[1]).Order());
    }

    private static WrittenApplication Written(int lines, int tokens) => new(lines, tokens, 1, [], new Dictionary<string, int>(), new Dictionary<string, int>());
}
