using Bench.Core.Suites;
using Bench.Targets.Machine;

namespace Bench.Targets.Tests.Machine;

public sealed class CpuLayoutsTests
{
    [Theory]
    [InlineData("0", "target=0;load=0;services=0")]
    [InlineData("0|1", "target=0;load=1;services=1")]
    [InlineData("0,1", "target=0;load=1;services=1")]
    [InlineData("0,2|1,3", "target=0;load=1;services=1")]
    [InlineData("0|1|2", "target=0;load=1;services=2")]
    [InlineData("0|1|2|3", "target=0,1;load=2;services=3")]
    [InlineData("0,4|1,5|2,6|3,7", "target=0,1;load=2;services=3")]
    [InlineData("0,1|2,3|4,5|6,7|8,9|10,11|12,13|14,15", "target=0,2,4,6;load=8,10;services=12,14")]
    public void The_default_divides_cores_and_leaves_their_siblings_idle(string cores, string layout) =>
        Assert.Equal(layout, CpuLayouts.Default(Topology(cores)).ToString());

    [Fact]
    public void One_cpu_for_everything_is_flagged() => Assert.True(CpuLayouts.Default(Topology("0")).TargetSharesLoad);

    [Theory]
    [InlineData("target=0;load=1;services=1", "target=0;load=1;services=1")]
    [InlineData(" load=2-3 ; services=1; target=0,1 ", "target=0,1;load=2,3;services=1")]
    public void A_layout_is_read_in_any_order(string text, string layout) =>
        Assert.Equal(layout, CpuLayouts.Parse(text, Topology("0|1|2|3")).ToString());

    [Theory]
    [InlineData("target=0;load=1", "services is missing")]
    [InlineData("target=0;load=1;services=9", "services=9 names CPU 9, which is not online or not allowed here. Allowed: 0,1")]
    [InlineData("target=0;load=x;services=1", "'load': 'x' is not a CPU set")]
    [InlineData("target=0;load=1;services=1;gpu=0", "'gpu=0' is none of target=…, load=…, services=…")]
    [InlineData("target=0;target=1;load=1;services=1", "'target' comes twice")]
    [InlineData("0,1", "'0,1' is none of")]
    public void A_wrong_layout_says_what_is_wrong_and_what_to_write(string text, string problem)
    {
        var error = Assert.Throws<InvalidDefinitionException>(() => CpuLayouts.Parse(text, Topology("0|1")));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Contains("Write --cpus \"target=0;load=1;services=1\"", error.Problems[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_of_a_layout_are_told_at_once()
    {
        var error = Assert.Throws<InvalidDefinitionException>(() => CpuLayouts.Parse("target=7;load=y", Topology("0|1")));
        Assert.Equal(4, error.Problems.Count);
    }

    private static CpuTopology Topology(string cores) => new([.. cores.Split('|').Select(CpuSet.Parse)]);
}
