using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bench.Catalog.Tests;

/// <summary>The objects that the contract asks for follow the rule that it states, and were not copied from a target's answer.</summary>
public sealed class ObjectsContractSpecs
{
    private static readonly string[] Tags = ["new", "sale", "fragile"];

    [Theory]
    [InlineData(100)]
    [InlineData(1000)]
    public void Expected_objects_follow_from_their_numbers(int count)
    {
        var contract = Assert.Single(Definitions.Load(RepositoryRoot.Find(AppContext.BaseDirectory)).Contracts, contract => contract.Id == "objects");
        var exchange = Assert.Single(contract.Exchanges, exchange => exchange.Request.Path == $"/objects?n={count}" && exchange.Expected.Status == 200);

        var expected = JsonNode.Parse(exchange.Expected.Json!)!;

        var ruled = JsonSerializer.SerializeToNode(new { items = Enumerable.Range(1, count).Select(Numbered) });
        Assert.True(JsonNode.DeepEquals(ruled, expected));
    }

    private static object Numbered(int number) => new
    {
        id = number,
        name = $"Object {number}",
        price_cents = 7919 * number % 100_000,
        active = number % 3 != 0,
        tags = Tags.Take(number % 4),
        created = new DateTime(2026, 1, 1).AddSeconds(12_345 * number).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
    };
}
