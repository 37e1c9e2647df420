using System.IO.Compression;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Targets.Launching;
using Bench.Targets.Linux;
using Bench.Targets.Machine;
using Bench.Targets.Packages;
using Bench.Targets.Resources;

namespace Bench.Targets.Tests.Machine;

/// <summary>Texts as kernels write them, recorded.</summary>
public sealed class KernelTextTests
{
    [Fact]
    public void A_process_name_may_hold_spaces_and_parentheses()
    {
        var stat = ProcessStat.Parse("4242 (a (b) c) S 17 18 19 0 -1 4194560 316 7 3 0 11 12 130 14 20 0 5 0 987654 105200 4995 18446744073709551615");
        Assert.Equal(new ProcessStat(4242, "a (b) c", 'S', 17, 18, 19, 144, 5, 987654) { OwnTicks = 23 }, stat);
        Assert.False(stat.HasEnded);
    }

    [Fact]
    public void A_process_that_only_waits_for_its_parent_has_ended() =>
        Assert.True(ProcessStat.Parse("1 (x) Z 0 0 0 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 5 0 0").HasEnded);

    [Fact]
    public void A_process_on_its_way_out_is_still_in_its_old_state()
    {
        var stat = ProcessStat.Parse("7 (x) S 1 1 1 0 -1 4228356 0 0 0 0 0 0 0 0 20 0 1 0 5 0 0");
        Assert.True(stat.IsExiting);
        Assert.False(stat.HasEnded);
    }

    [Fact]
    public void A_process_is_found_with_its_descendants()
    {
        static ProcessStat Process(int pid, int parent) => new(pid, "p", 'S', parent, 1, 1, 0, 1, 0);
        var table = new ProcessTable([Process(1, 0), Process(9, 5), Process(5, 1), Process(6, 1), Process(7, 9)]);
        Assert.Equal([5, 9, 7], table.TreeOf(5).Select(process => process.Pid));
        Assert.Empty(table.TreeOf(99));
    }

    [Fact]
    public void Each_cpu_has_its_ticks_and_guests_are_not_counted_twice()
    {
        var ticks = CpuTicksReader.Parse(
        [
            "cpu  300 0 200 9000 50 0 10 40 7 0",
            "cpu0 100 0 100 4500 25 0 5 30 7 0",
            "cpu1 200 0 100 4500 25 0 5 10 0 0",
            "intr 12345 0 0",
        ]);
        Assert.Equal([0, 1], ticks.ByCpu.Keys.Order());
        Assert.Equal(new CpuTicks.Counters(Steal: 30, Idle: 4525, Interrupt: 5, Total: 4760), ticks.ByCpu[0]);
    }

    [Fact]
    public void Interrupts_that_are_part_of_processes_time_are_not_taken_off_again() =>
        Assert.Equal(0, CpuTicksReader.Parse(["cpu0 100 0 100 4500 25 3 5 30 7 0"], interruptsApart: false).ByCpu[0].Interrupt);

    [Theory]
    [InlineData("CONFIG_HAVE_IRQ_TIME_ACCOUNTING=y\nCONFIG_IRQ_TIME_ACCOUNTING=y\n", true)]
    [InlineData("# CONFIG_IRQ_TIME_ACCOUNTING is not set\nCONFIG_HAVE_IRQ_TIME_ACCOUNTING=y\n", false)]
    [InlineData("CONFIG_HAVE_IRQ_TIME_ACCOUNTING=y\n", null)]
    public void The_kernels_configuration_says_whose_time_interrupts_are(string configuration, bool? expected)
    {
        var root = Directory.CreateTempSubdirectory("bench-kernel-");
        try
        {
            var kernel = new KernelFiles(root.FullName);
            Assert.Null(InterruptAccounting.IsApart(kernel));
            Directory.CreateDirectory(kernel.PathOf("/proc/sys/kernel"));
            Directory.CreateDirectory(kernel.PathOf("/boot"));
            File.WriteAllText(kernel.PathOf("/proc/sys/kernel/osrelease"), "6.1.0-1\n");
            File.WriteAllText(kernel.PathOf("/boot/config-6.1.0-1"), configuration);
            Assert.Equal(expected, InterruptAccounting.IsApart(kernel));

            File.WriteAllText(kernel.PathOf("/boot/config-6.1.0-1"), string.Empty);
            using (var compressed = new StreamWriter(new GZipStream(File.Create(kernel.PathOf("/proc/config.gz")), CompressionLevel.Fastest)))
                compressed.Write(configuration);
            Assert.Equal(expected, InterruptAccounting.IsApart(kernel));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Fact]
    public void Only_listeners_that_loopback_reaches_are_in_the_way()
    {
        var sockets = ListeningSocket.Parse(
        [
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
            "   0: 0100007F:1FA5 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 111 1 0 100 0 0 10 0",
            "   1: 00000000:1FA5 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 112 1 0 100 0 0 10 0",
            "   2: 0B01A8C0:1FA5 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 113 1 0 100 0 0 10 0",
            "   3: 0100007F:1FA5 0100007F:9C40 01 00000000:00000000 00:00000000 00000000     0        0 114 1 0 100 0 0 10 0",
            "   4: 00000000000000000000000000000000:1FA5 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 115 1",
            "   5: 00000000000000000000000001000000:1FA5 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 116 1",
            "   6: 0000000000000000FFFF00000100007F:1FA5 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 117 1",
        ]).ToList();
        Assert.All(sockets, socket => Assert.Equal(8101, socket.Port));
        Assert.Equal([111, 112, 115, 117], sockets.Where(socket => socket.HearsLoopback).Select(socket => socket.Inode));
        Assert.Equal([111, 116, 117], sockets.Where(socket => socket.IsLoopback).Select(socket => socket.Inode));
    }

    [Fact]
    public void Proportional_memory_is_the_total_and_not_one_of_its_kinds() => Assert.Equal(
        5120 * 1024,
        ProportionalMemory.Parse(["5567-7ffe ---p 00000000 00:00 0  [rollup]", "Rss:  9000 kB", "Pss:                5120 kB", "Pss_Dirty:  100 kB"]));

    [Fact]
    public void A_descriptor_limit_that_is_too_low_says_how_to_raise_it()
    {
        var limit = DescriptorLimit.Parse(
            ["Limit  Soft Limit  Hard Limit  Units", "Max open files            1024                 4096                 files     "]);
        Assert.Equal(new DescriptorLimit(1024, 4096), limit);
        Assert.Equal(4096, limit.Wanted);
        limit.Require(3000);
        Assert.Contains("ulimit -Hn", Assert.Throws<MachineNotReadyException>(() => limit.Require(4096)).Message, StringComparison.Ordinal);
        Assert.Equal(65536, DescriptorLimit.Parse(["Max open files unlimited unlimited files"]).Wanted);
    }

    [Fact]
    public void A_folder_with_a_mount_below_it_is_not_removed()
    {
        var folder = Directory.CreateTempSubdirectory("bench-removal-");
        string[] mounts = ["22 1 254:0 / / rw - ext4 /dev/vda rw", $"90 22 0:5 / {folder.FullName}/root/proc rw - proc proc rw"];
        var error = Assert.Throws<MachineNotReadyException>(() => Removal.Of(folder.FullName, mounts));
        Assert.Contains($"umount {folder.FullName}/root/proc", error.Message, StringComparison.Ordinal);
        Assert.True(folder.Exists);
        Removal.Of(folder.FullName, ["22 1 254:0 / / rw - ext4 /dev/vda rw", $"90 22 0:5 / {folder.FullName}-other rw - proc proc rw"]);
        Assert.False(Directory.Exists(folder.FullName));
    }

    [Fact]
    public void Hypervisors_are_told_by_the_names_that_people_use()
    {
        Assert.Equal("KVM", Hypervisor.Known("KVMKVMKVM"));
        Assert.Equal("Hyper-V", Hypervisor.Known("Microsoft Hv"));
        Assert.Equal("bhyve bhyve", Hypervisor.Known("bhyve bhyve"));
    }
}
