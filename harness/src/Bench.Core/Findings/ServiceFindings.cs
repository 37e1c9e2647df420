using Bench.Core.Running;

namespace Bench.Core.Findings;

/// <summary>The doubts that only levels raise whose services have no CPU of their own.</summary>
internal static class ServiceFindings
{
    public static Finding? Contend(LevelRecord level)
    {
        if (level.LoadCpus is not { } cpus || 1 - cpus.Idle is not (> Thresholds.SharedCpuBusy and var busy)) return null;
        return Finding.About(level.Measured, FindingKind.ServicesContend, FindingEffect.Withheld,
            $"the services share the CPU of the load, which was busy for {busy:P0} of the window, more than {Thresholds.SharedCpuBusy:P0}",
            "How long the target waited for them says as much of the engine as of the target: give services a CPU of their own (--cpus), or ask for fewer users.");
    }
}
