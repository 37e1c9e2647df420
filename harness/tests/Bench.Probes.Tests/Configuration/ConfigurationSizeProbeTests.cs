using Bench.Probes.Configuration;

namespace Bench.Probes.Tests.Configuration;

public class ConfigurationSizeProbeTests
{
    [Theory]
    [InlineData(330, 300, true, true, "1.10 times")]
    [InlineData(900, 300, true, true, "more than slightly")]
    [InlineData(300, 300, true, false, "1.00 times")]
    [InlineData(330, 300, false, null, "for contracts that are not the same")]
    public void More_logical_lines_hold_where_the_contracts_are_the_same(int drf, int fastapi, bool same, bool? holds, string told)
    {
        var result = new ConfigurationSizeProbe().Judged(Written(drf), Written(fastapi), same, []);

        Assert.Equal(holds, result.Holds);
        Assert.Contains(told, result.Reason, StringComparison.Ordinal);
    }

    private static WrittenApplication Written(int lines) => new(lines, 1, [], new Dictionary<string, int>(), new Dictionary<string, int>());
}
