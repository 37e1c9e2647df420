using Bench.Core.Gating;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Core.Tests.Statistics;

namespace Bench.Core.Tests.Gating;

public class LikenessTests
{
    private static readonly RunManifest Manifest = TrialBuilder.Manifest();

    [Fact]
    public void A_run_is_like_another_one_of_the_same_machine() => Assert.Empty(Obstacles(Manifest));

    [Fact]
    public void Another_machine_layout_launcher_or_engine_is_an_obstacle_each()
    {
        var other = Manifest with
        {
            Machine = Manifest.Machine with { CpuModel = "another", Cpus = 4 },
            Cpus = new CpuLayout(new CpuSet([1]), new CpuSet([0]), new CpuSet([0])),
            Launcher = "docker",
            Engine = "wrk",
        };

        Assert.Equal(5, Obstacles(other).Count);
    }

    [Fact]
    public void A_scenario_that_asks_otherwise_is_an_obstacle_and_one_with_further_levels_is_not()
    {
        var scenario = Manifest.Suite.Scenarios[0];

        Assert.Contains("scenario json", Assert.Single(Obstacles(With(scenario with { Window = TimeSpan.FromSeconds(9) }))), StringComparison.Ordinal);
        Assert.Empty(Obstacles(With(scenario with { Levels = [.. scenario.Levels, new ClosedLevel(64)] })));
        Assert.Contains("no scenario", Assert.Single(Obstacles(With(scenario with { Id = "wait" }))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_of_the_same_name_and_another_speed_is_an_obstacle()
    {
        Assert.Empty(Likeness.Obstacles(Manifest, Spun(1000), Manifest, Spun(1020)));
        Assert.Contains("speed of CPU 0", Assert.Single(Likeness.Obstacles(Manifest, Spun(1000), Manifest, Spun(900))), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_version_of_a_package_is_shown_and_is_no_obstacle()
    {
        var other = Manifest with
        {
            Versions = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["a"] = new Dictionary<string, string> { ["django"] = "6.0" } },
        };

        Assert.Empty(Obstacles(other));
        Assert.Equal("a: django: was not known, is 6.0", Assert.Single(Likeness.Differences(Manifest, other)));
    }

    [Fact]
    public void Another_database_or_container_engine_is_shown()
    {
        var before = Manifest with { ContainerEngine = "Docker 28", Services = new Dictionary<string, string> { ["postgres"] = "PostgreSQL 18.6" } };
        var after = Manifest with
        {
            ContainerEngine = "Docker 29",
            Services = new Dictionary<string, string> { ["postgres"] = "PostgreSQL 18.6, the user's own" },
        };

        Assert.Equal(
            ["container engine: was Docker 28, is Docker 29", "postgres: was PostgreSQL 18.6, is PostgreSQL 18.6, the user's own"],
            Likeness.Differences(before, after));
        Assert.Empty(Likeness.Differences(before, before));
    }

    private static IReadOnlyList<string> Obstacles(RunManifest other) => Likeness.Obstacles(Manifest, [], other, []);

    private static RunManifest With(Scenario scenario) => Manifest with { Suite = Manifest.Suite with { Scenarios = [scenario] } };

    private static IReadOnlyList<TrialRecord> Spun(long steps)
    {
        var spin = new SpinCheck(new Dictionary<int, long> { [0] = steps });
        return [.. TrialBuilder.Trials(Manifest).Select(trial => trial with { SpinBefore = spin, SpinAfter = spin })];
    }
}
