using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Planning;
using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>
/// Measures a capacity in one trial: a search that is the warm-up too, then rates in rounds, those around what it found first (decision 0070). The machine is
/// looked at between rates, when target and engine are at rest, so that a change of its speed costs the rates beside it (decision 0071).
/// </summary>
/// <param name="job">Of the trial; its levels are found here.</param>
/// <param name="doubtsOf">All that is found about one level.</param>
internal sealed class StretchMeasurement(
    ILoadEngine engine, SpinWatch spins, LoadJob job, Scenario scenario, WindowSampler sampler, Func<LevelRecord, IReadOnlyList<Finding>> doubtsOf)
{
    /// <summary>A crowd before four threads waits longer than an objective allows, and is to be answered: the search asks for a rate, not for a latency.</summary>
    private static readonly TimeSpan SearchTimeout = TimeSpan.FromSeconds(30);

    public async Task<MeasuredLevels> RunAsync(GridSearch search, LatencyObjective objective, CancellationToken cancellation)
    {
        var found = await SearchAsync(search, cancellation);
        var attempts = new RateAttempts(scenario, objective);
        var seed = job.Seed;
        var round = GridStretch.Around(scenario.Levels, search, found.RequestsPerSecond);
        while (round.Count > 0)
        {
            foreach (var plan in LevelPlans.OfRates(scenario, round, seed))
            {
                var before = await spins.BeforeAsync(cancellation);
                // No schedule of arrivals is drawn twice.
                var record = sampler.Record(await RunAsync(job with { Levels = [plan], Seed = seed++ }, cancellation));
                attempts.Add(record, [.. doubtsOf(record), .. spins.Judge(before, spins.After(), plan.Level)]);
            }

            round = attempts.After(round);
        }

        return new MeasuredLevels(attempts.Levels, attempts.Doubts, new MeasuredStretch(found, attempts.Repeated));
    }

    private async Task<LevelResult> SearchAsync(GridSearch search, CancellationToken cancellation) =>
        await RunAsync(job with { Levels = [LevelPlans.OfSearch(scenario, search)], ResponseTimeout = SearchTimeout }, cancellation);

    private async Task<LevelResult> RunAsync(LoadJob one, CancellationToken cancellation) => (await engine.RunAsync(one, sampler, cancellation)).Single();
}
