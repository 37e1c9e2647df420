using Bench.Targets.Resources;

namespace Bench.Targets.Tests.Resources;

/// <summary>Lines as kernels write them, recorded.</summary>
public sealed class ControllerFolderTests
{
    private const string Id = "/docker/4f2a";

    private static readonly string[] FirstMounts =
    [
        "24 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda1 rw",
        "33 32 0:28 / /sys/fs/cgroup/cpu,cpuacct rw,nosuid,nodev,noexec,relatime shared:15 - cgroup cgroup rw,cpu,cpuacct",
        "34 32 0:29 / /sys/fs/cgroup/memory rw,nosuid,nodev,noexec,relatime shared:16 - cgroup cgroup rw,memory",
        "35 32 0:30 / /sys/fs/cgroup/cpuset rw,nosuid,nodev,noexec,relatime shared:17 - cgroup cgroup rw,cpuset",
        "31 32 0:26 / /sys/fs/cgroup/systemd rw,nosuid,nodev,noexec,relatime shared:13 - cgroup cgroup rw,xattr,name=systemd",
    ];

    private static readonly string[] FirstGroups =
        ["7:cpuset:" + Id, "5:memory:" + Id, "4:cpu,cpuacct:" + Id, "1:name=systemd:" + Id, "0::/system.slice/containerd.service"];

    private const string SecondMount =
        "29 23 0:25 / /sys/fs/cgroup rw,nosuid,nodev,noexec,relatime shared:4 - cgroup2 cgroup2 rw,nsdelegate,memory_recursiveprot";
    private const string SecondGroup = "0::/system.slice/docker-4f2a.scope";

    [Theory]
    [InlineData("cpuacct", "/sys/fs/cgroup/cpu,cpuacct/docker/4f2a")]
    [InlineData("memory", "/sys/fs/cgroup/memory/docker/4f2a")]
    public void Version_1_has_a_hierarchy_for_each_controller(string controller, string folder) =>
        Assert.Equal(folder, ControllerFolder.Find(controller, FirstGroups, FirstMounts));

    [Theory]
    [InlineData("cpuacct")]
    [InlineData("memory")]
    public void Version_2_has_one_for_all(string controller) =>
        Assert.Equal("/sys/fs/cgroup/system.slice/docker-4f2a.scope", ControllerFolder.Find(controller, [SecondGroup], [SecondMount]));

    [Fact]
    public void Where_both_are_mounted_the_one_with_the_controller_counts()
    {
        var unified = "36 32 0:31 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw";
        Assert.Equal("/sys/fs/cgroup/memory/docker/4f2a", ControllerFolder.Find("memory", FirstGroups, [unified, .. FirstMounts]));
    }

    [Fact]
    public void A_group_with_a_colon_in_its_name_is_found() =>
        Assert.Equal("/sys/fs/cgroup/a:b", ControllerFolder.Find("memory", ["0::/a:b"], [SecondMount]));

    [Fact]
    public void What_is_not_mounted_here_or_only_in_part_is_not_found()
    {
        Assert.Null(ControllerFolder.Find("memory", FirstGroups, [SecondMount]));
        Assert.Null(ControllerFolder.Find("memory", [SecondGroup], FirstMounts));
        Assert.Null(ControllerFolder.Find("memory", [SecondGroup], [SecondMount.Replace(" / /sys", " /docker/bench /sys", StringComparison.Ordinal)]));
        Assert.Null(ControllerFolder.Find("memory", [], [SecondMount]));
    }
}
