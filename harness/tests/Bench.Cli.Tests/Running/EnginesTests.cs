using Bench.Cli.Running;

namespace Bench.Cli.Tests.Running;

public sealed class EnginesTests
{
    [Theory]
    [InlineData("builtin")]
    [InlineData("wrk")]
    [InlineData("builtin,wrk")]
    [InlineData("builtin,nbomber")]
    [InlineData("builtin,wrk:3")]
    public void An_engine_or_two_are_named(string text) => Assert.Null(Engines.Problem(text));

    [Theory]
    [InlineData("")]
    [InlineData("k6")]
    [InlineData("builtin,k6")]
    [InlineData("builtin,builtin")]
    [InlineData("builtin,wrk,nbomber")]
    [InlineData("builtin,builtin:2")]
    [InlineData("builtin,wrk:0")]
    [InlineData("builtin,wrk:all")]
    [InlineData("wrk:3")]
    public void Anything_else_is_refused_with_what_is_allowed(string text) =>
        Assert.All(Engines.Names, name => Assert.Contains(name, Engines.Problem(text), StringComparison.Ordinal));
}
