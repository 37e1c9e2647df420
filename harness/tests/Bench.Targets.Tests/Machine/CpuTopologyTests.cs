using System.Globalization;
using Bench.Targets.Machine;

namespace Bench.Targets.Tests.Machine;

public sealed class CpuTopologyTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bench-topology-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Hardware_threads_are_grouped_into_cores()
    {
        var topology = Read(online: "0-3", allowed: "0-3", "0,2", "1,3", "0,2", "1,3");
        Assert.Equal(["0,2", "1,3"], topology.Cores.Select(core => core.ToString()));
        Assert.Equal(2, topology.ThreadsPerCore);
    }

    [Fact]
    public void Cpus_that_are_offline_or_not_allowed_are_left_out()
    {
        var topology = Read(online: "0-2", allowed: "1-3", "0,2", "1,3", "0,2", "1,3");
        Assert.Equal([1, 2], topology.Cpus);
        Assert.Equal(1, topology.ThreadsPerCore);
    }

    [Fact]
    public void A_cpu_that_tells_no_siblings_is_a_core_of_its_own() => Assert.Equal(2, Read(online: "0-1", allowed: "0-1").Cores.Count);

    [Fact]
    public void This_machine_can_be_read() => Assert.InRange(CpuTopology.Read().Cpus.Count, 1, Environment.ProcessorCount);

    private CpuTopology Read(string online, string allowed, params string[] siblings)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "online"), online + "\n");
        var status = Path.Combine(folder.FullName, "status");
        File.WriteAllText(status, $"Name:\tbench\nCpus_allowed:\tf\nCpus_allowed_list:\t{allowed}\n");
        foreach (var (cpu, list) in siblings.Index())
        {
            var topology = folder.CreateSubdirectory($"cpu{cpu.ToString(CultureInfo.InvariantCulture)}/topology");
            File.WriteAllText(Path.Combine(topology.FullName, "thread_siblings_list"), list + "\n");
        }

        return CpuTopology.Read(folder.FullName, status);
    }
}
