using NBomber.CSharp;
using Serilog;

namespace Bench.Load.NBomber;

/// <summary>All that touches NBomber: members that are the same from 4.1 on.</summary>
internal static class NBomberScenario
{
    /// <summary>
    /// Calls <paramref name="request"/> again and again in each of <paramref name="copies"/>, which begin within a second, until the time is over.
    /// </summary>
    /// <param name="request">True where the answer was valid.</param>
    /// <returns>What NBomber counted.</returns>
    public static string Run(int copies, TimeSpan during, Func<Task<bool>> request)
    {
        var scenario = Scenario.Create("bench", async _ => await request() ? Response.Ok() : Response.Fail())
            .WithoutWarmUp()
            .WithLoadSimulations(Simulation.KeepConstant(copies: copies, during: during))
            .WithMaxFailCount(int.MaxValue); // by default 5,000 failures stop the test
        var stats = NBomberRunner.RegisterScenarios(scenario).WithoutReports().WithLoggerConfig(() => new LoggerConfiguration()).Run().ScenarioStats[0];
        return FormattableString.Invariant($"{stats.Ok.Request.Count} ok and {stats.Fail.Request.Count} failed ")
            + FormattableString.Invariant($"over {during.TotalSeconds:0.#} s planned, ")
            + FormattableString.Invariant($"p50 {stats.Ok.Latency.Percent50} ms, p99 {stats.Ok.Latency.Percent99} ms");
    }
}
