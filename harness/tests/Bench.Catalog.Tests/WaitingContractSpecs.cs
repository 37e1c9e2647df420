using System.Globalization;
using System.Text.RegularExpressions;
using Bench.Core.Suites;

namespace Bench.Catalog.Tests;

/// <summary>What an answer of this repository's contracts waits for is declared, so that it can be checked.</summary>
public sealed partial class WaitingContractSpecs
{
    private static readonly IReadOnlyList<Contract> Contracts = Definitions.Load(RepositoryRoot.Find(AppContext.BaseDirectory)).Contracts;

    public static TheoryData<string> Waiting =>
        [.. Contracts.Where(contract => contract.Load.Any(exchange => AskedMs(exchange) > 0)).Select(contract => contract.Id)];

    [Fact]
    public void They_are_the_contracts_of_pauses_and_of_calls() =>
        Assert.Equal(["upstream", "upstream-50", "wait", "wait-50"], Waiting.Select(row => row.Data).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Waiting))]
    public void An_answer_takes_as_long_as_its_request_asks(string id)
    {
        var exchanges = Contracts.Single(contract => contract.Id == id).Exchanges.Where(exchange => exchange.Expected.Status == 200).ToArray();
        Assert.Equal(exchanges.Select(AskedMs), exchanges.Select(exchange => exchange.Expected.TakesAtLeast.TotalMilliseconds));
    }

    [Fact]
    public void Every_contract_that_needs_the_downstream_service_says_how_often_it_is_called()
    {
        var calling = Contracts.Where(contract => contract.Services.Contains("downstream")).ToArray();
        Assert.Equal(2, calling.Length);
        Assert.All(calling, contract => Assert.Equal(1, contract.Calls));
    }

    private static double AskedMs(Exchange exchange) =>
        PauseAsked().Match(exchange.Request.Path) is { Success: true } match ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("[?]ms=([0-9]+)$")]
    private static partial Regex PauseAsked();
}
