using System.Globalization;
using Bench.Core.Findings;
using Bench.Core.Measurement;

namespace Bench.Targets.Machine.Checks;

/// <summary>Who else has these CPUs?</summary>
internal static class StealCheck
{
    private const string Subject = "virtualisation";

    /// <param name="hypervisor">Its name, <c>none</c>, or null where that cannot be told.</param>
    public static Check Of(string? hypervisor, CpuTicks earlier, CpuTicks later)
    {
        var steal = later.LargestStealShareSince(earlier);
        var seen = string.Create(CultureInfo.InvariantCulture, $"hypervisor {hypervisor ?? "unknown"}; it took {steal:P1} of a CPU's time while this was read");
        if (steal > Thresholds.StealShare)
            return Check.Warning(
                Subject, seen, string.Create(CultureInfo.InvariantCulture, $"Above {Thresholds.StealShare:P0} in a level its trial is void and is repeated."),
                "Wait for a quieter hour, or measure on a machine whose CPUs are not shared.");
        return Check.Ok(Subject, seen, hypervisor is "none" or null
            ? "Nobody takes these CPUs away."
            : "Neighbours may take time; the report says when they did.");
    }
}
