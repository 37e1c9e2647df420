using Bench.Core.Suites;
using Bench.Targets.Machine.Checks;

namespace Bench.Targets.Tests.Machine.Checks;

/// <summary>Checks that read what the kernel tells, on recorded files.</summary>
public sealed class KernelCheckTests : IDisposable
{
    private const string PortRange = "/proc/sys/net/ipv4/ip_local_port_range";

    private static readonly CpuLayout TwoCpus = new(new CpuSet([0]), new CpuSet([1]), new CpuSet([1]));
    private readonly RecordedKernel kernel = new();

    public void Dispose() => kernel.Dispose();

    [Fact]
    public void A_governor_that_follows_the_load_is_told_with_the_command_that_fixes_it()
    {
        kernel.With("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "performance");
        Assert.Equal(CheckOutcome.Ok, GovernorCheck.Of(kernel.Files, TwoCpus).Outcome);

        kernel.With("/sys/devices/system/cpu/cpu1/cpufreq/scaling_governor", "powersave");
        var check = GovernorCheck.Of(kernel.Files, TwoCpus);

        Assert.Equal(CheckOutcome.Warning, check.Outcome);
        Assert.Contains("powersave", check.Seen, StringComparison.Ordinal);
        Assert.Contains("cpupower", check.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_without_a_governor_is_not_blamed_for_it() =>
        Assert.Equal(CheckOutcome.Ok, GovernorCheck.Of(kernel.Files, TwoCpus).Outcome);

    [Theory]
    [InlineData("max 100000", CheckOutcome.Ok)]
    [InlineData("200000 100000", CheckOutcome.Ok)]
    [InlineData("150000 100000", CheckOutcome.Warning)]
    public void A_quota_below_the_cpus_that_there_are_is_told(string cpuMax, CheckOutcome expected) =>
        Assert.Equal(expected, CpuQuotaCheck.Of(kernel.With("/sys/fs/cgroup/cpu.max", cpuMax).Files, cpus: 2).Outcome);

    [Theory]
    [InlineData("-1", CheckOutcome.Ok)]
    [InlineData("50000", CheckOutcome.Warning)]
    public void A_quota_of_the_older_control_groups_is_told_too(string quota, CheckOutcome expected)
    {
        kernel.With("/sys/fs/cgroup/cpu/cpu.cfs_quota_us", quota).With("/sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000");
        Assert.Equal(expected, CpuQuotaCheck.Of(kernel.Files, cpus: 2).Outcome);
    }

    [Fact]
    public void The_lowest_quota_of_the_groups_above_counts()
    {
        kernel.With("/proc/self/cgroup", "0::/bench.slice/run.scope")
            .With("/sys/fs/cgroup/bench.slice/cpu.max", "50000 100000")
            .With("/sys/fs/cgroup/bench.slice/run.scope/cpu.max", "100000 100000");

        Assert.StartsWith("0.5 CPUs' time on 2 CPUs", CpuQuotaCheck.Of(kernel.Files, cpus: 2).Seen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kernel_that_grants_less_than_the_backlog_is_told_with_the_setting()
    {
        kernel
            .With("/proc/sys/net/core/somaxconn", "4096")
            .With("/proc/sys/net/ipv4/tcp_max_syn_backlog", "512")
            .With("/proc/sys/net/ipv4/tcp_syncookies", "1");
        Assert.Equal(CheckOutcome.Ok, BacklogCheck.Of(kernel.Files).Outcome);

        kernel.With("/proc/sys/net/core/somaxconn", "128");
        Assert.Equal("As root: sysctl -w net.core.somaxconn=2048", BacklogCheck.Of(kernel.Files).Remedy);

        kernel.With("/proc/sys/net/ipv4/tcp_syncookies", "0");
        Assert.Equal("As root: sysctl -w net.core.somaxconn=2048 net.ipv4.tcp_max_syn_backlog=2048", BacklogCheck.Of(kernel.Files).Remedy);
    }

    [Theory]
    [InlineData("32768\t60999", "2", CheckOutcome.Ok)]
    [InlineData("32768\t33267", "2", CheckOutcome.Ok)]
    [InlineData("32768\t33267", "0", CheckOutcome.Warning)]
    [InlineData("32768\t32800", "2", CheckOutcome.CannotRun)]
    public void Ports_for_connections_must_last_for_a_trial_and_should_last_for_a_minute(string range, string reuse, CheckOutcome expected)
    {
        kernel.With(PortRange, range).With("/proc/sys/net/ipv4/tcp_tw_reuse", reuse);
        Assert.Equal(expected, EphemeralPortsCheck.Of(kernel.Files, [SomeTarget.OnPort(8101)], largestLevel: 64, largestTrial: 72).Outcome);
    }

    [Fact]
    public void A_trial_of_many_levels_needs_ports_for_two_of_them_at_a_time_and_the_remedy_is_wider_than_what_is_there()
    {
        kernel.With(PortRange, "32768\t60999").With("/proc/sys/net/ipv4/tcp_tw_reuse", "2");
        Assert.Equal(CheckOutcome.Ok, EphemeralPortsCheck.Of(kernel.Files, [], largestLevel: 1_500, largestTrial: 144_000).Outcome);

        var check = EphemeralPortsCheck.Of(kernel.Files, [], largestLevel: 30_000, largestTrial: 30_000);
        Assert.Equal((CheckOutcome.CannotRun, "As root: sysctl -w net.ipv4.ip_local_port_range=\"10240 60999\""), (check.Outcome, check.Remedy));
    }

    [Fact]
    public void A_targets_port_that_any_connection_may_take_is_told_unless_it_is_reserved()
    {
        kernel.With(PortRange, "1024 65535").With("/proc/sys/net/ipv4/tcp_tw_reuse", "2");
        var check = EphemeralPortsCheck.Of(kernel.Files, [SomeTarget.OnPort(8101), SomeTarget.OnPort(8102)], largestLevel: 64, largestTrial: 72);
        Assert.Equal(CheckOutcome.Warning, check.Outcome);
        Assert.EndsWith("ip_local_reserved_ports=8101,8102", check.Remedy, StringComparison.Ordinal);

        kernel.With("/proc/sys/net/ipv4/ip_local_reserved_ports", "8100-8199");
        Assert.Equal(CheckOutcome.Ok, EphemeralPortsCheck.Of(kernel.Files, [SomeTarget.OnPort(8101)], largestLevel: 64, largestTrial: 72).Outcome);
    }

    [Theory]
    [InlineData(8_000_000, 0, CheckOutcome.Ok)]
    [InlineData(8_000_000, 4096, CheckOutcome.Warning)]
    [InlineData(500_000, 0, CheckOutcome.Warning)]
    public void Little_memory_and_used_swap_are_told(long availableKb, long swappedKb, CheckOutcome expected)
    {
        kernel.With("/proc/meminfo", $"MemTotal: 9000000 kB\nMemAvailable:   {availableKb} kB\nSwapTotal: 8192 kB\nSwapFree: {8192 - swappedKb} kB");
        Assert.Equal(expected, MemoryCheck.Of(kernel.Files).Outcome);
    }

    [Fact]
    public void A_clock_that_costs_a_system_call_is_told_with_what_there_is_instead()
    {
        const string folder = "/sys/devices/system/clocksource/clocksource0/";
        kernel.With(folder + "current_clocksource", "hpet").With(folder + "available_clocksource", "tsc hpet acpi_pm");
        Assert.Equal(CheckOutcome.Ok, ClockCheck.Of(kernel.Files, readNs: 40).Outcome);

        var slow = ClockCheck.Of(kernel.Files, readNs: 900);

        Assert.Equal(CheckOutcome.Warning, slow.Outcome);
        Assert.Contains("hpet, 900 ns", slow.Seen, StringComparison.Ordinal);
        Assert.Contains("tsc hpet acpi_pm", slow.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kernel_that_shows_nothing_is_no_reason_to_stop() => Assert.All(
        [CpuQuotaCheck.Of(kernel.Files, 2), BacklogCheck.Of(kernel.Files), EphemeralPortsCheck.Of(kernel.Files, [], 64, 72), MemoryCheck.Of(kernel.Files)],
        check => Assert.Equal(CheckOutcome.Ok, check.Outcome));
}
