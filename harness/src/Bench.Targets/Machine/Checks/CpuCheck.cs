using Bench.Core.Suites;

namespace Bench.Targets.Machine.Checks;

/// <summary>Are there enough CPUs to keep what is measured apart from what measures it (METHOD.md M10)?</summary>
internal static class CpuCheck
{
    private const string Subject = "CPUs";

    public static Check Of(CpuTopology topology, CpuLayout layout)
    {
        var seen = $"{topology.Cpus.Count} CPUs on {topology.Cores.Count} cores; layout {layout}";
        const string remedy = "Use a machine with two cores or more; in a container or virtual machine, give it more CPUs.";
        if (layout.TargetSharesLoad)
            return Check.Warning(Subject, seen, "The load engine takes time from the target that it measures: rates mean little.", remedy);
        if (topology.Cores.Count == 1)
            return Check.Warning(Subject, seen, "Target and load are hardware threads of one core, and a busy one slows the other.", remedy);
        return Check.Ok(Subject, seen, topology.ThreadsPerCore > 1
            ? "Of each core only the first hardware thread is used, because a busy sibling slows it."
            : "Target and load have CPUs of their own.");
    }
}
