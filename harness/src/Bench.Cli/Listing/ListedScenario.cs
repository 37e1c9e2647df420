using Bench.Core.Planning;
using Bench.Core.Suites;

namespace Bench.Cli.Listing;

/// <param name="Unit">What the levels count.</param>
/// <param name="Arrivals">Of an open workload; null for a closed one, as is <paramref name="Connections"/>, where each user has one.</param>
/// <param name="RatesATrial">Of a capacity whose grid is searched; null where all levels are measured.</param>
/// <param name="Canary">What is asked beside the load; null where nothing is.</param>
/// <param name="LoadSeconds">Of one trial, warm-up and settling included.</param>
internal sealed record ListedScenario(
    string Id,
    string Title,
    string Contract,
    string Workload,
    IReadOnlyList<double> Levels,
    string Unit,
    string? Arrivals,
    int? Connections,
    double WarmUpSeconds,
    double SettlingSeconds,
    double WindowSeconds,
    double ResponseTimeoutSeconds,
    int Workers,
    int? RatesATrial,
    string? Canary,
    double LoadSeconds)
{
    public static ListedScenario Of(Scenario scenario) => new(
        scenario.Id,
        scenario.Title,
        scenario.Contract.Id,
        scenario.Levels[0].Workload,
        [.. scenario.Levels.Select(level => level.Value)],
        scenario.Levels[0].Unit,
        scenario.Levels[0] is OpenLevel { Arrivals: var arrivals } ? arrivals.ToString().ToLowerInvariant() : null,
        scenario.Levels[0] is OpenLevel { Connections: var connections } ? connections : null,
        scenario.WarmUp.TotalSeconds,
        scenario.Settling.TotalSeconds,
        scenario.Window.TotalSeconds,
        scenario.ResponseTimeout.TotalSeconds,
        scenario.Workers,
        scenario.Search?.Rates,
        scenario.Canary?.ToString(),
        TimeEstimate.LoadOf(scenario).TotalSeconds);
}
