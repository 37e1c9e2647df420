using System.Globalization;
using Bench.Cli.Progress;
using Bench.Cli.Tables;

namespace Bench.Cli.Listing;

/// <summary>An inventory for people: one kind in full, or all kinds by id and title.</summary>
internal static class InventoryPage
{
    public static void Write(Page page, Inventory inventory)
    {
        if (inventory is { Targets: { } targets, Scenarios: { } scenarios, Suites: { } suites, Contracts: { } contracts, Claims: { } claims })
        {
            Brief(page, ListedKinds.Targets, targets.Select(target => (target.Id, target.Title)));
            Brief(page, ListedKinds.Scenarios, scenarios.Select(scenario => (scenario.Id, scenario.Title)));
            Brief(page, ListedKinds.Suites, suites.Select(suite => (suite.Id, suite.Title)));
            Brief(page, ListedKinds.Contracts, contracts.Select(contract => (contract.Id, contract.Title)));
            Brief(page, ListedKinds.Claims, claims.Select(claim => (claim.Id, claim.Title)));
            page.Text($"'bench list {ListedKinds.Targets}' and so on say what each needs.");
            return;
        }

        if (inventory.Targets is not null) TargetPage.Write(page, inventory.Targets);
        if (inventory.Scenarios is not null) page.Table(Scenarios(inventory.Scenarios));
        if (inventory.Suites is not null) page.Table(Suites(inventory.Suites));
        if (inventory.Contracts is not null) page.Table(Contracts(inventory.Contracts));
        if (inventory.Claims is not null) ClaimPage.Write(page, inventory.Claims);
    }

    private static void Brief(Page page, string kind, IEnumerable<(string Id, string Title)> items) =>
        page.Table(new Table([kind, ""], [.. items.Select(item => (IReadOnlyList<Cell>)[item.Id, item.Title]).Append(["", ""])]));

    private static Table Scenarios(IEnumerable<ListedScenario> scenarios) => new(
        ["scenario", "contract", "levels", "warm-up", "window", "workers", "a trial"],
        [.. scenarios.Select(scenario => (IReadOnlyList<Cell>)[
            scenario.Id,
            scenario.Contract,
            $"{scenario.Workload} {Levels(scenario.Levels)} {scenario.Unit}"
                + Searched(scenario.RatesATrial)
                + Over(scenario.Connections)
                + (scenario.Canary is { } canary ? $", canary {canary}" : ""),
            Seconds(scenario.WarmUpSeconds),
            Seconds(scenario.WindowSeconds),
            Number(scenario.Workers),
            Seconds(scenario.LoadSeconds)])]);

    /// <summary>A capacity's grid has too many to be read.</summary>
    private static string Levels(IReadOnlyList<double> levels) => levels.Count <= 16
        ? string.Join(", ", levels.Select(Number))
        : FormattableString.Invariant($"{Number(levels[0])} … {Number(levels[^1])} ({levels.Count} rates)");

    private static Table Suites(IEnumerable<ListedSuite> suites) => new(
        ["suite", "targets", "scenarios", "blocks", "trials", "time", "budget"],
        [.. suites.Select(suite => (IReadOnlyList<Cell>)[
            suite.Id,
            string.Join(", ", suite.Targets),
            string.Join(", ", suite.Scenarios),
            Number(suite.Blocks),
            Number(suite.Trials),
            DurationText.Of(TimeSpan.FromSeconds(suite.EstimatedSeconds)),
            DurationText.Of(TimeSpan.FromSeconds(suite.BudgetSeconds))])]);

    private static Table Contracts(IEnumerable<ListedContract> contracts) => new(
        ["contract", "request", "examples", "needs", "offered by", "title"],
        [.. contracts.Select(contract => (IReadOnlyList<Cell>)[
            contract.Id,
            contract.Request + (contract.LoadRequests > 1 ? $" and {Number(contract.LoadRequests - 1)} more" : ""),
            Number(contract.Examples),
            string.Join(", ", contract.Services),
            string.Join(", ", contract.OfferedBy),
            contract.Title])]);

    private static string Searched(int? rates) => rates is { } count ? $", {Number(count)} of them a trial" : "";

    private static string Over(int? connections) => connections is { } count ? $" over {Number(count)} connections" : "";

    private static string Seconds(double seconds) => Number(seconds) + " s";

    private static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
