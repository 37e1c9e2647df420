using System.Text.Json;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Suites;

public class OpenLevelTests
{
    [Theory]
    [InlineData(0, 8)]
    [InlineData(-1, 8)]
    [InlineData(double.NaN, 8)]
    [InlineData(double.PositiveInfinity, 8)]
    [InlineData(100, 0)]
    public void A_level_without_a_rate_or_a_connection_cannot_be_made(double rate, int connections) =>
        Assert.ThrowsAny<ArgumentException>(() => new OpenLevel(rate, ArrivalKind.Poisson, connections));

    [Fact]
    public void A_level_survives_the_way_through_JSON()
    {
        Level level = new OpenLevel(2500, ArrivalKind.Constant, 64);

        var text = JsonSerializer.Serialize(level, RunJson.Line);

        Assert.Equal("""{"workload":"open","requestsPerSecond":2500,"arrivals":"constant","connections":64}""", text);
        Assert.Equal(level, JsonSerializer.Deserialize<Level>(text, RunJson.Line));
    }

    [Fact]
    public void Levels_that_differ_in_their_arrivals_or_connections_are_not_the_same()
    {
        var level = new OpenLevel(100, ArrivalKind.Poisson, 8);

        Assert.NotEqual(level, new OpenLevel(100, ArrivalKind.Constant, 8));
        Assert.NotEqual(level, new OpenLevel(100, ArrivalKind.Poisson, 9));
        Assert.Equal("open 100 requests/s", level.ToString());
    }
}
