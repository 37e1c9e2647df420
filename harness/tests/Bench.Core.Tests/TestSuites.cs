using Bench.Core.Suites;

namespace Bench.Core.Tests;

/// <summary>Small suites to run rules on.</summary>
internal static class TestSuites
{
    public static readonly Contract Contract = new("json", "JSON", [new Exchange("json", RequestTemplate.Get("/json"), Ok, [])], []);

    private static ExpectedAnswer Ok => new(200, new Dictionary<string, string>(), null, "hello");

    public static Suite Of(string[] targets, string[] scenarios, int blocks = 3, int seed = 1, TimeSpan? budget = null) => new(
        "test", "Test", [.. targets.Select(Target)], [.. scenarios.Select(Scenario)],
        [new Comparison(targets[0], targets[^1])], blocks, seed, budget ?? TimeSpan.FromHours(1));

    public static Scenario Scenario(string id) => new(id, id, Contract, [new ClosedLevel(8), new ClosedLevel(64)],
        TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(30), 1);

    public static Target Target(string id) => new(id, id, id, "/nowhere", 8101, ["python", "--port", "{port}", "--workers={workers}"],
        new Dictionary<string, string>(), "requirements.txt", [], [], ["json"], []);
}
