using System.Text.Json;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Suites;

public class PilotTests
{
    private static readonly Pilot Both = new(3, 30, ["x", "y"]) { Variants = [new VariantChoice(["a", "b"], TestSuites.Scenario("wait"), ["y", "z"], "a")] };

    [Fact]
    public void Without_some_scenarios_less_is_left_to_find_out()
    {
        var left = Both.Within([TestSuites.Scenario("z")])!;

        Assert.Equal((3, null, 0), (left.Blocks, left.MostBlocks, left.Scenarios.Count));
        Assert.Equal(["z"], Assert.Single(left.Variants).In);
        Assert.Empty(Both.Within([TestSuites.Scenario("x")])!.Variants);
        Assert.Null(Both.Within([TestSuites.Scenario("other")]));
    }

    [Fact]
    public void What_somebody_says_is_not_asked_for()
    {
        Assert.Equal((null, 1), (Both.WithoutNumber()!.MostBlocks, Both.WithoutNumber()!.Variants.Count));
        Assert.Equal((30, 0), (Both.WithoutVariants()!.MostBlocks, Both.WithoutVariants()!.Variants.Count));
        Assert.Null(Both.WithoutVariants()!.WithoutNumber());
    }

    [Fact]
    public void A_manifest_brings_back_what_the_pilot_chooses()
    {
        var text = JsonSerializer.Serialize(Both, RunJson.Document);

        var read = JsonSerializer.Deserialize<Pilot>(text, RunJson.Document)!;

        Assert.Equal(text, JsonSerializer.Serialize(read, RunJson.Document));
        Assert.Equal(("wait", 64), (read.Variants[0].By.Id, read.Variants[0].By.Levels[1].Value));
    }
}
