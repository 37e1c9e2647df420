using Bench.Core.Measurement;
using Bench.Core.Suites;
using Bench.Targets.Launching;
using Bench.Targets.Linux;
using Bench.Targets.Machine;
using Bench.Targets.Machine.Checks;
using Bench.Targets.Packages;
using Bench.Targets.Supervision;

namespace Bench.Targets.Tests.Machine.Checks;

/// <summary>Checks of what was read elsewhere.</summary>
public sealed class MachineCheckTests
{
    private static readonly Dictionary<string, string> NoLeftovers = [];

    [Theory]
    [InlineData(CheckOutcome.Warning, "0")]
    [InlineData(CheckOutcome.Warning, "0,1")]
    [InlineData(CheckOutcome.Ok, "0", "1")]
    [InlineData(CheckOutcome.Ok, "0,4", "1,5", "2,6", "3,7")]
    public void Target_and_load_want_cores_of_their_own(CheckOutcome expected, params string[] cores)
    {
        var topology = new CpuTopology([.. cores.Select(CpuSet.Parse)]);

        var check = CpuCheck.Of(topology, CpuLayouts.Default(topology));

        Assert.Equal(expected, check.Outcome);
        Assert.Contains(CpuLayouts.Default(topology).ToString(), check.Seen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, CheckOutcome.Ok)]
    [InlineData(3, CheckOutcome.Warning)]
    public void Steal_that_voids_trials_is_told(long stolen, CheckOutcome expected)
    {
        static CpuTicks At(long steal, long total) => new(new Dictionary<int, CpuTicks.Counters> { [0] = new(steal, 0, 0, total) });
        Assert.Equal(expected, StealCheck.Of("KVM", At(10, 1000), At(10 + stolen, 1100)).Outcome);
    }

    [Fact]
    public void Spins_off_their_own_cpus_median_are_counted()
    {
        static SpinCheck Spin(long first, long second) => new(new Dictionary<int, long> { [0] = first, [1] = second });
        Assert.Equal(CheckOutcome.Ok, SpinNoiseCheck.Of([Spin(1000, 500), Spin(1010, 495), Spin(990, 505)]).Outcome);

        var check = SpinNoiseCheck.Of([Spin(1000, 500), Spin(1000, 400), Spin(960, 500)]);

        Assert.Equal(CheckOutcome.Warning, check.Outcome);
        Assert.Contains("2 of 6 spins", check.Seen, StringComparison.Ordinal);
        Assert.Contains("-20.0 %", check.Seen, StringComparison.Ordinal);
    }

    [Fact]
    public void Others_that_are_busy_are_named_and_bench_itself_is_not()
    {
        static ProcessStat Process(int pid, int parent, string name, long ticks) => new(pid, name, 'R', parent, 1, 1, 0, 1, 7) { OwnTicks = ticks };
        var earlier = new ProcessTable([Process(1, 0, "init", 50), Process(10, 1, "bench", 0), Process(20, 1, "make", 100)]);
        var later = new ProcessTable(
            [
                Process(1, 0, "init", 50),
                Process(10, 1, "bench", 90),
                Process(11, 10, "tool", 90),
                Process(20, 1, "make", 140),
                Process(30, 20, "cc", 35),
            ]);

        var check = OtherLoadCheck.Of(earlier, later, TimeSpan.FromSeconds(1), own: 10, "0.52 0.40 0.30 2/99 1234");

        Assert.Equal(CheckOutcome.Warning, check.Outcome);
        Assert.Contains("75 % of one CPU; load averages 0.52 0.40 0.30", check.Seen, StringComparison.Ordinal);
        Assert.Contains("make (process 20, 40 %), cc (process 30, 35 %)", check.Seen, StringComparison.Ordinal);
        Assert.Equal(CheckOutcome.Ok, OtherLoadCheck.Of(earlier, earlier, TimeSpan.FromSeconds(1), own: 10, null).Outcome);
    }

    [Fact]
    public void A_level_that_does_not_fit_the_descriptor_limit_cannot_be_run()
    {
        Assert.Equal(CheckOutcome.Ok, DescriptorCheck.Of(new DescriptorLimit(1024, 4096), connections: 3000).Outcome);
        Assert.Equal(CheckOutcome.CannotRun, DescriptorCheck.Of(new DescriptorLimit(1024, 4096), connections: 4096).Outcome);
    }

    [Fact]
    public void Every_port_in_use_is_told_with_its_owner()
    {
        Target[] targets = [SomeTarget.OnPort(8101), SomeTarget.OnPort(8102)];
        Assert.Equal(CheckOutcome.Ok, Assert.Single(TargetPortsCheck.Of(targets, _ => null, NoLeftovers)).Outcome);

        var check = Assert.Single(TargetPortsCheck.Of(
            targets, target => target.Port == 8102 ? new PortConflict("nginx listens on 8102", "kill 4") : null, NoLeftovers));

        Assert.Equal(CheckOutcome.CannotRun, check.Outcome);
        Assert.Equal("nginx listens on 8102", check.Seen);
        Assert.Equal("kill 4", check.Remedy);
    }

    [Fact]
    public void A_port_that_a_killed_bench_holds_keeps_nobody_from_running()
    {
        var target = SomeTarget.OnPort(8101);

        var check = Assert.Single(TargetPortsCheck.Of(
            [target], _ => new PortConflict("python listens on 8101.", "kill 4"), new Dictionary<string, string> { [target.Id] = "bench-target-1" }));

        Assert.Equal(CheckOutcome.Warning, check.Outcome);
        Assert.Contains("bench-target-1", check.Seen, StringComparison.Ordinal);
        Assert.DoesNotContain("kill 4", check.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disk_without_room_is_told_with_how_to_choose_another()
    {
        var folder = WrittenFolder.Cache("/cache");
        Assert.Equal(CheckOutcome.Ok, DiskCheck.Of(folder, folder.NeededBytes).Outcome);
        Assert.Contains("BENCH_CACHE", DiskCheck.Of(folder, folder.NeededBytes - 1).Remedy, StringComparison.Ordinal);
        Assert.Equal(CheckOutcome.Warning, DiskCheck.Of(folder, null).Outcome);
    }

    [Fact]
    public void Free_space_of_a_folder_that_is_not_there_yet_is_that_of_the_folder_above() =>
        Assert.InRange(DiskCheck.FreeBytes(Path.Combine(Path.GetTempPath(), "not", "there"))!.Value, 0, long.MaxValue);

    [Fact]
    public void A_missing_tool_keeps_the_launcher_from_running_and_missing_rights_do_not()
    {
        Assert.False(ProcessLauncherCheck.Of(["setpriv"], Isolation.None).CanRun);
        Assert.True(ProcessLauncherCheck.Of([], Isolation.None).CanRun);
        Assert.All(ProcessLauncherCheck.Of([], Isolation.Full).Checks, check => Assert.Equal(CheckOutcome.Ok, check.Outcome));
    }

    [Theory]
    [InlineData("3.13.1", true, Isolation.None, CheckOutcome.Ok)]
    [InlineData("3.13.1", false, Isolation.None, CheckOutcome.CannotRun)]
    [InlineData("3.11.7", true, Isolation.None, CheckOutcome.CannotRun)]
    [InlineData("3.11.7", true, Isolation.Full, CheckOutcome.Ok)]
    public void An_old_python_is_in_the_way_only_where_no_package_root_can_be_entered(
        string version, bool makesEnvironments, Isolation isolation, CheckOutcome expected) =>
        Assert.Equal(expected, PythonCheck.Of(new HostPython("/usr/bin/python3", "/usr", version, makesEnvironments, true, true), isolation).Outcome);

    [Theory]
    [InlineData(null, false, CheckOutcome.Ok)]
    [InlineData("not in the cache", true, CheckOutcome.Warning)]
    [InlineData("not in the cache", false, CheckOutcome.CannotRun)]
    public void Missing_packages_are_in_the_way_only_where_they_cannot_be_installed(string? missing, bool canProvision, CheckOutcome expected) =>
        Assert.Equal(expected, PackagesCheck.Of("debian", "no pip", missing, canProvision).Outcome);

    [Fact]
    public void A_look_at_the_clock_takes_time() => Assert.True(ClockCost.ReadNs() > 0);
}
