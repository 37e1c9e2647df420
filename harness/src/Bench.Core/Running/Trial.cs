using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Planning;
using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>
/// One trial (METHOD.md M9): launch fresh, ready, verify the contract, warm up, measure the levels in ascending
/// order, stop. Of a capacity it finds the levels first.
/// </summary>
/// <param name="session">Of the run that it belongs to, from 1.</param>
public sealed class Trial(TrialParts parts, SpinWatch spins, int session)
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    /// <exception cref="ContractDifferenceException">The target does not answer as the contract asks.</exception>
    /// <exception cref="MachineNotReadyException">The target cannot be started here.</exception>
    /// <exception cref="EngineFailedException">The engine failed.</exception>
    public async Task<TrialRecord> RunAsync(
        PlannedTrial planned, int attempt, Suite suite, Action<Level> levelStarted, CancellationToken cancellation)
    {
        var scenario = suite.Scenarios.Single(scenario => scenario.Id == planned.Scenario);
        var target = suite.Targets.Single(target => target.Id == planned.Target);
        var before = await spins.BeforeAsync(cancellation);
        var started = parts.Clock.GetUtcNow();
        var (coldStart, measured, database, calls, targetFindings) =
            await OutcomeAsync(scenario, target, parts.Engine.In(planned.Block), suite.Seed + planned.Block, levelStarted, cancellation);
        var after = spins.After();
        var levels = measured.Levels;
        var connections = target.DatabaseConnections ?? Thresholds.DatabaseConnections;
        Finding[] findings =
        [
            .. targetFindings,
            .. database is null
                ? []
                : DatabaseFindings.Of(database, scenario.Contract.WorkOf(target.Framework)!, Asked(measured), scenario.Workers, connections),
            .. calls is { } made && DownstreamFindings.WorkDiffers(made, scenario.Contract.Calls!.Value, Asked(measured)) is { } other
                ? [other]
                : (Finding[])[],
            .. levels.Select(level => ThreadFindings.Differ(level, target, scenario)).OfType<Finding>().Take(1),
            .. measured.Stretch is null ? spins.Judge(before, after) : [],
            .. measured.Doubts,
        ];
        return new TrialRecord(TrialRecord.CurrentSchemaVersion, planned.Sequence, attempt, session, planned.Block, scenario.Id, target.Id,
            started, coldStart?.TotalSeconds, levels, before, after, spins.Drain(), findings, database)
        { Stretch = measured.Stretch, DownstreamCalls = calls };
    }

    private static IReadOnlyList<LevelResult> Asked(MeasuredLevels measured) =>
        [.. measured.Levels.Select(level => level.Measured), .. measured.Stretch?.Discarded ?? []];

    private IReadOnlyList<Finding> Doubts(Scenario scenario, Target target, LevelRecord level)
    {
        var targetCpus = Math.Min(scenario.Workers, parts.Cpus.Target.Cpus.Count);
        return
        [
            .. ServicesShareLoad(scenario) && ServiceFindings.Contend(level) is { } contend ? [contend] : (Finding[])[],
            .. LevelFindings.Of(level, targetCpus, parts.Ceiling),
            .. CanaryFindings.Of(level, targetCpus),
            .. EarlyAnswers.In(level.Measured, scenario.Contract.LeastTimeOf(target.Framework)) is { } early ? [early] : (Finding[])[],
        ];
    }

    private async Task<TrialOutcome> OutcomeAsync(
        Scenario scenario, Target target, ILoadEngine engine, int seed, Action<Level> levelStarted, CancellationToken cancellation)
    {
        try
        {
            var outcome = await MeasureAsync(scenario, target, engine, seed, levelStarted, cancellation);
            return await parts.ServiceFault(scenario.Contract, cancellation) is { } fault
                ? outcome with { Findings = [ServiceFindings.Failed(fault)] }
                : outcome;
        }
        catch (ServiceFailedException failure)
        {
            return TrialOutcome.Nothing(ServiceFindings.Failed(failure.Message));
        }
        catch (Exception failure) when (failure is TargetFailedException or ContractDifferenceException)
        {
            // What a target answers, and whether it lives, without what it needs is no result.
            if (await parts.ServiceFault(scenario.Contract, cancellation) is { } fault) return TrialOutcome.Nothing(ServiceFindings.Failed(fault));
            if (failure is TargetFailedException died) return TrialOutcome.Nothing(TargetFindings.Failed(died.Kind, died.Message));
            throw;
        }
    }

    private async Task<TrialOutcome> MeasureAsync(
        Scenario scenario, Target target, ILoadEngine engine, int seed, Action<Level> levelStarted, CancellationToken cancellation)
    {
        // A target's cold start is measured: on a CPU of its own the engine's start does not slow it down.
        if (!parts.Cpus.TargetSharesLoad) engine.Prepare(parts.Cpus.Load);
        await using var running = await parts.Launcher.StartAsync(target, scenario.Workers, cancellation);
        var verified = await VerifiedAsync(running, target, scenario.Contract, cancellation);
        if (await WorkerCount.DifferenceAsync(running, target, scenario.Contract.Id, scenario.Workers, cancellation) is { } difference)
            throw new ContractDifferenceException([difference]);
        if (ListeningPlaces.Difference(running, target, scenario.Contract.Id) is { } exposed) throw new ContractDifferenceException([exposed]);

        var sampler = new WindowSampler(running, parts.Cpus, parts.Ticks, levelStarted);
        var job = Job(scenario, running, verified, seed);
        await using var canary = scenario.Canary is { } asked
            ? new CanaryWatch(
                parts.CanaryEngine!, job with { Requests = (await VerifiedAsync(running, target, asked.Contract, cancellation)).Load },
                asked.Level, scenario.Window, sampler, cancellation)
            : null;
        var (before, callsBefore) = await WorkAsync(scenario.Contract, cancellation);
        var measured = scenario is { Search: { } search, Objective: { } objective }
            ? await new StretchMeasurement(engine, spins, job, scenario, sampler, level => Doubts(scenario, target, level))
                .RunAsync(search, objective, running.Ended, cancellation)
            : await LevelsAsync(engine, scenario, target, job, sampler, canary, running.Ended, cancellation);
        var (after, callsAfter) = await WorkAsync(scenario.Contract, cancellation);
        LevelResult[] results = [.. measured.Levels.Select(level => level.Measured)];
        return new TrialOutcome(
            running.ColdStart,
            measured,
            // Of a level that was begun and not measured nobody knows how many requests there were.
            before is null || after is null || measured.EndedEarly ? null : DatabaseSample.Between(before, after),
            measured.EndedEarly ? null : callsAfter - callsBefore,
            [.. await EndAsync(running, sampler, results, LevelPlans.SilenceOf(scenario))]);
    }

    private async Task<(DatabaseSample? Database, long? Calls)> WorkAsync(Contract contract, CancellationToken cancellation) =>
        (await parts.Sample(contract, cancellation), await parts.Calls(contract, cancellation));

    /// <summary>What has become of the target under load, none where it answers as ever.</summary>
    private static async Task<IEnumerable<Finding>> EndAsync(
        IRunningTarget running, WindowSampler sampler, IReadOnlyList<LevelResult> results, TimeSpan silence)
    {
        if (await running.DemiseAsync() is not { } demise)
            return TargetFindings.Silent(sampler.Unanswered, results, silence, running.LastLogLines) is { } silent ? [silent] : [];
        var ended = TargetFindings.Ended(demise, running.LastLogLines);
        // Where it lives on without some of its processes, its levels are what they are; one that was begun and has no result is not among them.
        var last = running.IsAlive ? null : results.LastOrDefault(result => result.Level == sampler.UnderWay);
        return last is null ? [ended] : [ended, TargetFindings.Last(last)];
    }

    private async Task<MeasuredLevels> LevelsAsync(
        ILoadEngine engine, Scenario scenario, Target target, LoadJob job, WindowSampler sampler, CanaryWatch? canary, CancellationToken ended,
        CancellationToken cancellation)
    {
        var results = await engine.RunAsync(job, canary ?? (ILoadObserver)sampler, cancellation, ended);
        var canaries = canary is null ? null : await canary.ResultsAsync();
        LevelRecord[] levels = [.. results.Select(result => sampler.Record(result) with { Canary = canaries?.GetValueOrDefault(result.Level) })];
        return new MeasuredLevels(levels, [.. levels.SelectMany(level => Doubts(scenario, target, level))], EndedEarly: results.Count < job.Levels.Count);
    }

    private async Task<VerifiedContract> VerifiedAsync(IRunningTarget running, Target target, Contract contract, CancellationToken cancellation)
    {
        var verified = await parts.Verify(running, target, contract, cancellation);
        return verified.Differences.Count == 0 ? verified : throw new ContractDifferenceException(verified.Differences);
    }

    private LoadJob Job(Scenario scenario, IRunningTarget running, VerifiedContract verified, int seed) => new(
        running.Endpoint.Address.ToString(),
        running.Endpoint.Port,
        verified.Load,
        LevelPlans.Of(scenario, seed),
        ConnectTimeout,
        scenario.ResponseTimeout,
        parts.Cpus.Load,
        seed,
        parts.Cpus.TargetSharesLoad || ServicesShareLoad(scenario));

    private bool ServicesShareLoad(Scenario scenario) => scenario.Contract.Services.Count > 0 && parts.Cpus.Services.Overlaps(parts.Cpus.Load);
}
