using System.Text.Json;

namespace Bench.EndToEnd.Tests;

/// <summary>What there is, told to people and to programs.</summary>
public class ListSpecs
{
    [Theory]
    [InlineData("targets", "port", "fastapi", "8101")]
    [InlineData("scenarios", "levels", "wait", "closed 8, 64 users")]
    [InlineData("suites", "budget", "quick", "15 min 00 s")]
    [InlineData("contracts", "offered by", "orders-validate", "POST /orders/validate")]
    [InlineData("claims", "missing", "built-upon", "probe built-upon")]
    public async Task Each_kind_is_a_table_with_a_row_an_item_and_what_it_needs(string kind, string header, string id, string need)
    {
        var lines = (await ListAsync(kind)).Split('\n');

        Assert.Contains(header, lines[0], StringComparison.Ordinal);
        Assert.Contains(need, Assert.Single(lines, line => line.StartsWith(id + " ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => line.Contains('\e'));
    }

    [Theory]
    [InlineData("targets", "port", "packageSources", "contracts", "settings", "notOffered", "notOfferedFrom")]
    [InlineData("scenarios", "contract", "levels", "warmUpSeconds", "windowSeconds", "loadSeconds")]
    [InlineData("suites", "targets", "scenarios", "blocks", "trials", "estimatedSeconds", "budgetSeconds")]
    [InlineData("claims", "primary", "rule", "suite", "suites", "parts", "scenarios", "targets", "probes", "missing")]
    [InlineData("contracts", "request", "examples", "services", "offeredBy")]
    public async Task Each_kind_is_json_with_the_same_fields_for_every_item(string kind, params string[] fields)
    {
        using var inventory = JsonDocument.Parse(await ListAsync(kind, "--json"));

        Assert.Equal(["schemaVersion", kind], inventory.RootElement.EnumerateObject().Select(property => property.Name));
        var items = inventory.RootElement.GetProperty(kind).EnumerateArray().ToArray();
        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.All(["id", "title", .. fields], field => Assert.NotEqual(JsonValueKind.Null, item.GetProperty(field).ValueKind)));
    }

    [Fact]
    public async Task Without_a_kind_everything_is_listed_by_name()
    {
        var output = await ListAsync();

        Assert.All(
            ["targets", "scenarios", "suites", "contracts", "claims", "django-asgi", "quick", "healthz", "high-performance"],
            name => Assert.Contains(name, output, StringComparison.Ordinal));
        using var inventory = JsonDocument.Parse(await ListAsync("--json"));
        Assert.Equal(
            ["schemaVersion", "targets", "scenarios", "suites", "contracts", "claims"],
            inventory.RootElement.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task An_unknown_kind_is_answered_with_the_nearest_one_and_all()
    {
        var error = (await BenchProcess.RunAsync(Repository.Original.Root, "list", "targts")).MustExitWith(2).Error;

        Assert.Contains("Did you mean 'targets'?", error, StringComparison.Ordinal);
        Assert.Contains("contracts, scenarios, suites, targets", error, StringComparison.Ordinal);
    }

    private static async Task<string> ListAsync(params string[] arguments) =>
        (await BenchProcess.RunAsync(Repository.Original.Root, ["list", .. arguments])).MustExitWith(0).Output;
}
