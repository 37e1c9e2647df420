using Bench.Targets.Resources;
using Bench.Targets.Tests.Machine.Checks;

namespace Bench.Targets.Tests.Resources;

/// <summary>Files of control groups as kernels show them, recorded, with this process in a container's place.</summary>
public sealed class ControlGroupTests : IDisposable
{
    private const string FirstCpu = "/sys/fs/cgroup/cpu,cpuacct/docker/4f2a/";
    private const string FirstMemory = "/sys/fs/cgroup/memory/docker/4f2a/";
    private const string Second = "/sys/fs/cgroup/system.slice/docker-4f2a.scope/";

    private readonly RecordedKernel kernel = new();

    public void Dispose() => kernel.Dispose();

    [Fact]
    public void Version_1_counts_in_its_controllers()
    {
        var group = OfVersion1();
        Assert.Equal(1_234_567_890, group.CpuNs());
        Assert.Equal(0, group.KilledForMemory());
        Assert.Equal([Environment.ProcessId], group.Processes().Select(process => process.Pid));
        kernel.With(FirstMemory + "memory.oom_control", "oom_kill_disable 0\nunder_oom 0\noom_kill 2");
        Assert.Equal(2, group.KilledForMemory());
    }

    [Fact]
    public void Version_2_counts_in_one_place()
    {
        var group = OfVersion2();
        Assert.Equal(1_234_567_000, group.CpuNs());
        Assert.Equal(0, group.KilledForMemory());
        Assert.Equal([Environment.ProcessId], group.Processes().Select(process => process.Pid));
        kernel.With(Second + "memory.events", "low 0\nhigh 0\nmax 117\noom 3\noom_kill 1\noom_group_kill 0");
        Assert.Equal(1, group.KilledForMemory());
    }

    [Fact]
    public void A_sample_has_the_groups_cpu_time_and_its_processes_memory()
    {
        var sample = ContainerResources.Sample(OfVersion2())!.Value;
        Assert.Equal(1_234_567_000, sample.CpuNs);
        Assert.Equal(1, sample.Processes);
        Assert.InRange(sample.Threads, 1, 1000);
        Assert.InRange(sample.ProportionalBytes!.Value, 1_000_000, 10_000_000_000);
    }

    [Fact]
    public void A_group_that_is_gone_counts_nothing()
    {
        ControlGroup[] groups = [OfVersion1(), OfVersion2()];
        kernel.Without("/sys/fs/cgroup");
        Assert.All(groups, group =>
        {
            Assert.Null(group.CpuNs());
            Assert.Empty(group.Processes());
            Assert.Equal(0, group.KilledForMemory());
            Assert.Null(ContainerResources.Sample(group));
        });
    }

    [Fact]
    public void A_group_whose_processes_have_ended_gives_no_sample()
    {
        var group = OfVersion2();
        kernel.With(Second + "cgroup.procs", "");
        Assert.NotNull(group.CpuNs());
        Assert.Null(ContainerResources.Sample(group));
    }

    [Fact]
    public void A_group_that_is_not_seen_from_here_is_none()
    {
        kernel
            .With("/proc/4711/cgroup", "0::/system.slice/docker-4f2a.scope")
            .With("/proc/self/mountinfo", "29 23 0:25 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw");
        Assert.Null(ControlGroup.Of(4711, "4f2a", kernel.Files));
        Assert.Null(ControlGroup.Of(4712, "4f2a", kernel.Files));
    }

    [Fact]
    public void A_process_of_this_machine_that_has_the_number_by_chance_is_no_container()
    {
        OfVersion2();
        Assert.Null(ControlGroup.Of(4711, "77aa", kernel.Files));
    }

    private ControlGroup OfVersion1()
    {
        kernel.With("/proc/4711/cgroup", "5:memory:/docker/4f2a\n4:cpu,cpuacct:/docker/4f2a\n0::/")
            .With(
                "/proc/self/mountinfo",
                "33 32 0:28 / /sys/fs/cgroup/cpu,cpuacct rw - cgroup cgroup rw,cpu,cpuacct\n34 32 0:29 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory")
            .With(FirstCpu + "cpuacct.usage", "1234567890")
            .With(FirstCpu + "cgroup.procs", $"{Environment.ProcessId}")
            .With(FirstMemory + "memory.oom_control", "oom_kill_disable 0\nunder_oom 0\noom_kill 0");
        return ControlGroup.Of(4711, "4f2a", kernel.Files)!;
    }

    private ControlGroup OfVersion2()
    {
        kernel.With("/proc/4711/cgroup", "0::/system.slice/docker-4f2a.scope")
            .With("/proc/self/mountinfo", "29 23 0:25 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw,nsdelegate,memory_recursiveprot")
            .With(Second + "cpu.stat", "usage_usec 1234567\nuser_usec 1000000\nsystem_usec 234567\nnr_periods 0")
            .With(Second + "cgroup.procs", $"{Environment.ProcessId}")
            .With(Second + "memory.events", "low 0\nhigh 0\nmax 0\noom 0\noom_kill 0\noom_group_kill 0");
        return ControlGroup.Of(4711, "4f2a", kernel.Files)!;
    }
}
