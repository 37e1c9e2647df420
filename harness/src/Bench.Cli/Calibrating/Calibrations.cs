using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Machine;
using Bench.Targets.Packages;

namespace Bench.Cli.Calibrating;

/// <summary>The calibrations of this version of the harness.</summary>
internal static class Calibrations
{
    public static CalibrationFiles Files => new(Provisioning.FromEnvironment(consent: false, _ => { }).Cache);

    /// <param name="machine">As it was before this process was pinned.</param>
    public static EngineCalibration? Of(MachineFacts machine, CpuLayout cpus) => Files.Find(machine, cpus, HarnessVersion.Informational);
}
