using System.Net;
using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Running;

/// <summary>Parts whose faults a test scripts.</summary>
internal sealed class ScriptedParts : ILoadEngine, ITargetLauncher, IRunningTarget, IRunProgress
{
    private CancellationTokenSource interruption = new();
    private int levelsRun;
    private int servicesAsked;
    private int ticksRead;
    private CpuTicks.Counters ticks;
    private long now;

    public IReadOnlyList<double> BusyShares { get; set; } = [0.3];
    public IReadOnlyList<double> StealShares { get; set; } = [];
    public TargetFailedException? FailingStart { get; set; }

    /// <summary>Starts that succeed before those that do not.</summary>
    public int SoundStarts { get; set; }
    public IReadOnlyList<AnswerDifference> Differences { get; set; } = [];
    public bool DiesUnderLoad { get; set; }

    /// <summary>What is measured at a level; null for a sound result.</summary>
    public Func<Level, LevelResult>? ResultOf { get; set; }

    /// <summary>Into the window of the second level; null where the target ends after the load, if it does.</summary>
    public double? DiesAtSeconds { get; set; }

    /// <summary>Index of the level at which the target says nothing any more; null where it does not stop.</summary>
    public int? FirstSilent { get; set; }

    /// <summary>Valid answers in each window.</summary>
    public long Completed { get; set; } = 20_000;
    public bool FailsAfterLevels { get; set; }
    public ILoadEngine? CanaryEngine { get; set; }
    public Func<Contract, IReadOnlyList<AnswerDifference>>? DifferencesOf { get; set; }

    /// <summary>One each time that services are asked, the last one from then on.</summary>
    public IReadOnlyList<string?> ServiceFaults { get; set; } = [null];
    /// <summary>What a database has counted; null where there is none.</summary>
    public Func<DatabaseSample>? SampleOfDatabase { get; set; }

    /// <summary>Where the target takes connections of other machines.</summary>
    public IReadOnlyList<IPEndPoint> Exposed { get; set; } = [];

    /// <summary>How often the downstream service was called; null where nobody counts.</summary>
    public Func<long>? CallsUntilNow { get; set; }
    public int? InterruptAtStart { get; set; }
    public TimeProvider Clock { get; set; } = new HastyClock();
    public long SpinSteps { get; set; } = 1000;
    public CpuLayout Cpus { get; set; } = new(new CpuSet([0]), new CpuSet([1]), new CpuSet([1]));
    public List<LoadJob> Jobs { get; } = [];
    public LoadJob? LastJob => Jobs.LastOrDefault();
    public int Started { get; private set; }
    public int Stopped { get; private set; }
    public CancellationToken Cancellation => interruption.Token;

    public TrialParts Parts => new(this, this,
        (_, _, contract, _) => Task.FromResult(new VerifiedContract(
            [.. contract.Load.Select(load => new PreparedRequest(load.Request, 200, []))],
            DifferencesOf?.Invoke(contract) ?? Differences)),
        Cpus,
        () => LevelResults.Spin(SpinSteps, SpinSteps), ReadTicks, Clock, (_, _) => Task.FromResult(SampleOfDatabase?.Invoke()))
    {
        CanaryEngine = CanaryEngine,
        Calls = (_, _) => Task.FromResult(CallsUntilNow?.Invoke()),
        ServiceFault = (_, _) => Task.FromResult(ServiceFaults[Math.Min(servicesAsked++, ServiceFaults.Count - 1)]),
    };

    public string Id => "scripted";
    public IPEndPoint Endpoint => new(IPAddress.Loopback, 8101);
    public TimeSpan? ColdStart => TimeSpan.FromSeconds(0.5);
    public bool IsAlive => !DiesUnderLoad;
    public CancellationToken Ended => DiesAtSeconds is null ? CancellationToken.None : new CancellationToken(canceled: true);
    public IReadOnlyList<string> LastLogLines => ["last words"];

    public IReadOnlyList<IPEndPoint> ListeningBeyondLoopback() => Exposed;

    public Task<TargetDemise?> DemiseAsync() =>
        Task.FromResult(DiesUnderLoad ? new TargetDemise(FindingKind.TargetDied, "ended with status 7") : null);

    public void Resume()
    {
        interruption = new CancellationTokenSource();
        InterruptAtStart = null;
    }

    public ResourceSample? Sample() => new(now += 1_000_000_000, now / 10 * 9, 50_000_000, 1, 1);

    public Task<IRunningTarget> StartAsync(Target target, int workers, CancellationToken cancellation)
    {
        if (FailingStart is not null && Started >= SoundStarts) throw FailingStart;
        Started++;
        if (Started == InterruptAtStart) interruption.Cancel();
        return Task.FromResult<IRunningTarget>(this);
    }

    public Task<IReadOnlyList<LevelResult>> RunAsync(LoadJob job, ILoadObserver observer, CancellationToken cancellation, CancellationToken stop = default)
    {
        cancellation.ThrowIfCancellationRequested();
        Jobs.Add(job);
        var busy = BusyShares[Math.Min(levelsRun++, BusyShares.Count - 1)];
        LevelResult[] results = [.. job.Levels.Select(plan => Run(plan, busy, observer))];
        if (stop.IsCancellationRequested) results = [results[0], results[1] with { WindowSeconds = DiesAtSeconds!.Value }];
        if (FirstSilent is { } level) return Task.FromResult(Silent(results, level, observer));
        return FailsAfterLevels ? throw new EngineFailedException("the engine is gone") : Task.FromResult<IReadOnlyList<LevelResult>>(results);
    }

    /// <summary>Read at both ends of a window: from one end to the other 1,000 ticks pass, of which 30 are idle.</summary>
    private CpuTicks? ReadTicks()
    {
        if (StealShares.Count == 0) return null;
        if (ticksRead++ % 2 == 1) ticks += new CpuTicks.Counters((long)(1000 * StealShares[Math.Min(ticksRead / 2 - 1, StealShares.Count - 1)]), 60, 0, 1000);
        return new CpuTicks(new Dictionary<int, CpuTicks.Counters> { [0] = ticks, [1] = ticks });
    }

    public void TrialStarted(PlannedTrial trial, int attempt, TimeSpan left)
    {
    }

    public void LevelStarted(PlannedTrial trial, Level level)
    {
    }

    public void TrialFinished(PlannedTrial trial, TrialRecord record, TimeSpan left)
    {
    }

    public ValueTask DisposeAsync()
    {
        Stopped++;
        return ValueTask.CompletedTask;
    }

    private static IReadOnlyList<LevelResult> Silent(IReadOnlyList<LevelResult> results, int first, ILoadObserver observer)
    {
        observer.StoppedAnswering(results[first].Level);
        return [.. results.Take(first)];
    }

    private LevelResult Run(LevelPlan plan, double busyShare, ILoadObserver observer)
    {
        var level = plan.Level;
        observer.LevelStarted(level);
        observer.WindowOpened(level);
        observer.WindowClosed(level);
        if (ResultOf is not null) return ResultOf(level);
        var sound = LevelResults.Sound(level, Completed);
        return sound with { WindowSeconds = plan.Window.TotalSeconds, Engine = sound.Engine with { BusyShare = busyShare } };
    }
}
