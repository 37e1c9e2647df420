using Bench.Core.Measurement;

namespace Bench.Core.Running;

/// <summary>One level of a trial: what the engine measured and what the target and the machine did meanwhile.</summary>
/// <param name="Resources">Null where the target's processes cannot be seen (external).</param>
/// <param name="StealShare">Share of the window that the hypervisor took from the target's, the engine's and the services'
/// CPUs, the largest; null where it is not told.</param>
/// <param name="TargetCpus">What the target's CPUs did beside running the target; null where it is not told, and in older journals.</param>
/// <param name="LoadCpus">What the load's CPUs did; the engine and the services that share them are its others. Null likewise.</param>
/// <param name="Canary">What was asked beside the load, inside its window; null where the scenario has no canary, its
/// process came too late, and in older journals.</param>
public sealed record LevelRecord(
    LevelResult Measured, ResourceUse? Resources, double? StealShare, CpuShares? TargetCpus = null, CpuShares? LoadCpus = null, LevelResult? Canary = null)
{
    /// <summary>CPU time of the target for each validated answer of the window; null where it is not seen or there was no answer.</summary>
    public double? CpuMicrosecondsPerRequest =>
        Resources is null || Measured.CompletedInWindow == 0 ? null : Resources.CpuSeconds * 1e6 / Measured.CompletedInWindow;
}
