using Bench.Targets.Docker;

namespace Bench.Targets.Tests.Docker;

public sealed class EngineDoubtTests
{
    private static readonly EngineFacts Good = new(
        "unix:///var/run/docker.sock", "29.0.1", new Version(1, 52), "linux", "Debian GNU/Linux 13 (trixie)", "overlay2", "2",
        IsRootless: false, SetsCpus: true, LimitsMemory: true);

    [Fact]
    public void An_engine_as_wanted_leaves_no_doubt()
    {
        Assert.Empty(EngineDoubt.About(Good));
        Assert.Empty(EngineDoubt.About(Good with { ApiVersion = EngineFacts.OldestApi }));
        Assert.Equal("Docker 29.0.1, API 1.52, overlay2, cgroup v2, on Debian GNU/Linux 13 (trixie)", Good.ToString());
    }

    [Fact]
    public void Windows_containers_are_in_the_way() => Obstacle(Good with { ContainerSystem = "windows" }, "runs windows containers", "Switch it to Linux");

    [Theory]
    [InlineData("1.40")]
    [InlineData("1.5")]
    public void An_old_engine_is_in_the_way(string api) =>
        Obstacle(Good with { ApiVersion = Version.Parse(api) }, $"speaks API {api}, and 1.41 is the oldest", "20.10");

    [Fact]
    public void An_engine_that_pins_nothing_is_in_the_way()
    {
        Obstacle(Good with { SetsCpus = false }, "cannot keep containers on chosen CPUs", "Enable the cpuset controller");
        var doubts = EngineDoubt.About(Good with { SetsCpus = false, IsRootless = true });
        Assert.Contains("Delegate the cpuset controller to your user", doubts[0].Remedy, StringComparison.Ordinal);
        Assert.False(doubts[1].IsObstacle);
    }

    [Fact]
    public void A_rootless_engine_is_passed_by_unless_it_is_asked_for() =>
        Reservation(Good with { IsRootless = true }, "RootlessKit", "docker context use default");

    [Fact]
    public void Docker_desktop_is_passed_by_unless_it_is_asked_for() => Reservation(Good with { Host = "Docker Desktop" }, "virtual machine", "4.34 or later");

    [Fact]
    public void An_engine_that_cannot_limit_memory_is_passed_by_unless_it_is_asked_for() =>
        Reservation(Good with { LimitsMemory = false }, "cannot limit memory", "cgroup_enable=memory");

    [Fact]
    public void Obstacles_come_first()
    {
        var doubts = EngineDoubt.About(Good with
        {
            IsRootless = true,
            LimitsMemory = false,
            Host = "Docker Desktop",
            ApiVersion = new Version(1, 30),
            ContainerSystem = "windows",
        });
        Assert.Equal([true, true, false, false, false], doubts.Select(doubt => doubt.IsObstacle));
    }

    private static void Obstacle(EngineFacts facts, string cause, string remedy) => Assert.True(Only(facts, cause, remedy).IsObstacle);

    private static void Reservation(EngineFacts facts, string cause, string remedy) => Assert.False(Only(facts, cause, remedy).IsObstacle);

    private static EngineDoubt Only(EngineFacts facts, string cause, string remedy)
    {
        var doubt = Assert.Single(EngineDoubt.About(facts));
        Assert.Contains(cause, doubt.Cause, StringComparison.Ordinal);
        Assert.Contains(remedy, doubt.Remedy, StringComparison.Ordinal);
        Assert.Equal($"{doubt.Cause}. {doubt.Remedy}", doubt.ToString());
        return doubt;
    }
}
