using Bench.Core.Measurement;
using Bench.Core.Suites;

namespace Bench.Core.Running;

/// <summary>What a trial is made with.</summary>
/// <param name="Spin">Spins on each CPU of the layout; nothing else runs meanwhile.</param>
/// <param name="Ticks">Reads the kernel's counters of the layout's target and load CPUs, or null where the system has none.</param>
/// <param name="Sample">Asks the database what it has counted, before the load and after it, never during a level.</param>
/// <param name="Ceiling">What the engine can do on this machine; null where it was not calibrated.</param>
public sealed record TrialParts(
    ILoadEngine Engine,
    ITargetLauncher Launcher,
    VerifyContract Verify,
    CpuLayout Cpus,
    Func<SpinCheck> Spin,
    Func<CpuTicks?> Ticks,
    TimeProvider Clock,
    SampleDatabase Sample,
    EngineCeiling? Ceiling = null)
{
    /// <summary>Asks the canaries of scenarios, in a process of its own; null where no scenario has one.</summary>
    public ILoadEngine? CanaryEngine { get; init; }

    /// <summary>Asks the downstream service how often it was called, before the load and after it as <see cref="Sample"/> does.</summary>
    public CountCalls Calls { get; init; } = (_, _) => Task.FromResult<long?>(null);

    /// <summary>Tells what is wrong with a service that a contract needs, as a sentence, or null while all is well.</summary>
    public Func<Contract, CancellationToken, Task<string?>> ServiceFault { get; init; } = (_, _) => Task.FromResult<string?>(null);
}
