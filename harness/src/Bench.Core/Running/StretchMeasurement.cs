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
    /// <summary>
    /// A crowd before four threads waits longer than an objective allows, and is to be answered: the search asks for a rate, not for a latency.
    /// </summary>
    private static readonly TimeSpan SearchTimeout = TimeSpan.FromSeconds(30);

    /// <param name="ended">The target has ended: what was measured until then is all that there is.</param>
    public async Task<MeasuredLevels> RunAsync(GridSearch search, LatencyObjective objective, CancellationToken ended, CancellationToken cancellation)
    {
        var searching = job with { Levels = [LevelPlans.OfSearch(scenario, search)], ResponseTimeout = SearchTimeout };
        if (await RunAsync(searching, ended, cancellation) is not { } found) return new MeasuredLevels([], [], EndedEarly: true);
        var attempts = new RateAttempts(scenario, objective);
        // Drawn, not counted on: the next block's seed is the next number, and no schedule of arrivals is to come twice.
        var seeds = new Random(job.Seed);
        var round = GridStretch.Around(scenario.Levels, search, found.RequestsPerSecond);
        while (round.Count > 0)
        {
            foreach (var plan in LevelPlans.OfRates(scenario, round, seeds.Next()))
            {
                var before = await spins.BeforeAsync(cancellation);
                if (await RunAsync(job with { Levels = [plan], Seed = seeds.Next() }, ended, cancellation) is not { } result) return Measured(endedEarly: true);
                var record = sampler.Record(result);
                attempts.Add(record, [.. doubtsOf(record), .. spins.Judge(before, spins.After(), plan.Level)]);
            }

            round = attempts.After(round);
        }

        return Measured(endedEarly: false);

        MeasuredLevels Measured(bool endedEarly) => new(attempts.Levels, attempts.Doubts, new MeasuredStretch(found, attempts.Repeated), endedEarly);
    }

    /// <returns>Null where the target gave no answer before the window.</returns>
    private async Task<LevelResult?> RunAsync(LoadJob one, CancellationToken ended, CancellationToken cancellation) =>
        (await engine.RunAsync(one, sampler, cancellation, ended)).SingleOrDefault();
}
