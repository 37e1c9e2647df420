using Bench.Core.Running;

namespace Bench.Core.Tests.Running;

public class EngineChoiceTests
{
    [Theory]
    [InlineData("builtin", 1, 1)]
    [InlineData("builtin,wrk", 2, 2)]
    [InlineData("builtin,wrk:3", 2, 1)]
    public void A_second_engine_measures_in_all_blocks_or_in_the_first_ones(string text, int inBlock3, int inBlock4)
    {
        var choice = EngineChoice.Of(text)!;
        Assert.Equal((inBlock3, inBlock4), (choice.CountIn(3), choice.CountIn(4)));
        Assert.Equal(text, choice.ToString());
    }

    [Theory]
    [InlineData("builtin:3")]
    [InlineData("builtin,wrk:")]
    [InlineData("builtin,wrk:-1")]
    [InlineData("builtin,wrk:1:2")]
    public void Blocks_are_a_number_behind_the_second_one(string text) => Assert.Null(EngineChoice.Of(text));
}
