using Bench.Core.Suites;
using Bench.Targets.Machine;

namespace Bench.Cli.Running;

/// <summary>What <c>--cpus</c> says, or what the topology suggests.</summary>
internal static class CpuOption
{
    public static CpuLayout Layout(string? text)
    {
        var topology = CpuTopology.Read();
        return text is null ? CpuLayouts.Default(topology) : CpuLayouts.Parse(text, topology);
    }
}
