using Bench.Core.Running;

namespace Bench.Core.Findings;

/// <summary>The doubts that services raise: PostgreSQL and the downstream, beside the targets.</summary>
internal static class ServiceFindings
{
    /// <param name="fault">What failed, as a sentence.</param>
    public static Finding Failed(string fault) => new(
        FindingKind.ServiceFailed, FindingEffect.Void, null, fault,
        "No target's doing, whatever it answered meanwhile: the service is started anew and the trial repeated. "
            + "Where it fails again, look at this machine's memory and at the service's log.");

    /// <summary>Of a level whose services have no CPU of their own.</summary>
    public static Finding? Contend(LevelRecord level)
    {
        if (level.LoadCpus is not { } cpus || 1 - cpus.Idle is not (> Thresholds.SharedCpuBusy and var busy)) return null;
        return Finding.About(level.Measured, FindingKind.ServicesContend, FindingEffect.Withheld,
            $"the services share the CPU of the load, which was busy for {busy:P0} of the window, more than {Thresholds.SharedCpuBusy:P0}",
            "How long the target waited for them says as much of the engine as of the target: only its CPU time a request is reported. "
                + "Give services a CPU of their own (--cpus), or ask for fewer users.");
    }
}
