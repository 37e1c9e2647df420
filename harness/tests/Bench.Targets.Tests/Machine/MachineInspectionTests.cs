using Bench.Core.Suites;
using Bench.Targets.Linux;
using Bench.Targets.Machine;

namespace Bench.Targets.Tests.Machine;

public sealed class MachineInspectionTests
{
    [Fact]
    public void Facts_are_read_from_the_machine()
    {
        var facts = MachineInspection.Facts();
        Assert.NotEmpty(facts.OperatingSystem);
        Assert.Equal(File.ReadAllText("/proc/sys/kernel/osrelease").Trim(), facts.Kernel);
        Assert.NotEmpty(facts.CpuModel);
        Assert.InRange(facts.Cpus, 1, 4096);
        Assert.InRange(facts.MemoryBytes, 100_000_000, long.MaxValue);
        Assert.StartsWith("10.", facts.DotNetVersion, StringComparison.Ordinal);
    }

    [Fact]
    public void Recorded_texts_are_read()
    {
        Assert.Equal(
            "Debian GNU/Linux 12 (bookworm)", MachineInspection.OperatingSystemName(["NAME=\"Debian\"", "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\""]));
        Assert.Equal("AMD EPYC", MachineInspection.CpuModel(["processor\t: 0", "model\t\t: 2", "model name\t: AMD EPYC"]));
        Assert.Null(MachineInspection.CpuModel(["processor\t: 0"]));
        Assert.Equal(2L << 20, MachineInspection.MemoryBytes(["MemTotal:       2950 kB"]));
    }

    [Fact]
    public void A_spin_passes_over_bursts_and_one_slice_that_is_too_fast_and_not_over_a_slower_clock()
    {
        long[] quiet = [100, 100, 100, 100, 100, 100, 100, 100, 100, 100];
        Assert.Equal(1000, SpinMeter.StepsOf(quiet));
        Assert.Equal(1000, SpinMeter.StepsOf([140, 60, 40, 70, 90, 90, 80, 30, 100, 95]));
        Assert.Equal(900, SpinMeter.StepsOf([.. quiet.Select(steps => steps * 9 / 10)]));
    }

    [Fact]
    public void A_spin_counts_steps_on_each_cpu_of_the_layout_once()
    {
        var cpus = CpuTopology.Read().Cpus;
        var layout = new CpuLayout(new CpuSet([cpus[0]]), new CpuSet([cpus[^1]]), new CpuSet([cpus[^1]]));
        var check = SpinMeter.Check(layout);
        Assert.Equal(new[] { cpus[0], cpus[^1] }.Distinct(), check.StepsByCpu.Keys);
        Assert.All(check.StepsByCpu.Values, steps => Assert.True(steps > 0));
    }

    [Fact]
    public void Ticks_of_this_machine_grow()
    {
        var earlier = CpuTicksReader.Read();
        SpinMeter.Check(CpuLayouts.Default(CpuTopology.Read()));
        var later = CpuTicksReader.Read();
        Assert.True(later.ByCpu.Values.Sum(cpu => cpu.Total) > earlier.ByCpu.Values.Sum(cpu => cpu.Total));
        Assert.InRange(later.LargestStealShareSince(earlier), 0, 1);
    }

    [Fact]
    public void A_pinned_thread_is_where_it_was_put()
    {
        string? allowed = null;
        var cpu = CpuTopology.Read().Cpus[^1];
        var thread = new Thread(() =>
        {
            Affinity.PinThisThread(new CpuSet([cpu]));
            allowed = File.ReadLines("/proc/thread-self/status").First(line => line.StartsWith("Cpus_allowed_list:", StringComparison.Ordinal));
        });
        thread.Start();
        thread.Join();
        Assert.Equal($"Cpus_allowed_list:\t{cpu}", allowed);
    }

    [Fact]
    public void Pinning_this_process_moves_all_its_threads()
    {
        var all = new CpuSet(CpuTopology.Read().Cpus);
        try
        {
            Affinity.PinThisProcess(new CpuSet([all.Cpus[0]]));
            Assert.All(
                Directory.GetDirectories("/proc/self/task"),
                task => Assert.Contains($"Cpus_allowed_list:\t{all.Cpus[0]}\n", File.ReadAllText(task + "/status"), StringComparison.Ordinal));
        }
        finally
        {
            Affinity.PinThisProcess(all);
        }
    }
}
