using Bench.Targets.Machine.Checks;

namespace Bench.Targets.Tests.Machine.Checks;

public sealed class DiagnosisTests
{
    private static readonly Check Fine = Check.Ok("a", "seen", "meaning");
    private static readonly Check Doubt = Check.Warning("b", "seen", "meaning", "remedy");
    private static readonly Check Obstacle = Check.CannotRun("c", "seen", "meaning", "remedy");

    [Fact]
    public void The_worst_comes_first() => Assert.Equal([Obstacle, Doubt, Fine], Diagnosis.Of([Fine, Obstacle, Doubt], []).Checks);

    [Fact]
    public void One_obstacle_of_the_machine_is_enough() => Assert.False(Diagnosis.Of([Obstacle], [new LauncherChecks("process", [Fine])]).CanRun);

    [Fact]
    public void One_launcher_is_enough()
    {
        var diagnosis = Diagnosis.Of([Fine], [new LauncherChecks("docker", [Obstacle]), new LauncherChecks("process", [Doubt])]);

        Assert.True(diagnosis.CanRun);
        Assert.Equal(["c", "b", "a"], diagnosis.Checks.Select(check => check.Subject));
        Assert.Equal(CheckOutcome.Warning, diagnosis.Checks[0].Outcome);
    }

    [Fact]
    public void Without_a_launcher_that_can_run_nothing_runs() =>
        Assert.False(Diagnosis.Of([Fine], [new LauncherChecks("docker", [Obstacle]), new LauncherChecks("process", [Obstacle])]).CanRun);

    [Fact]
    public void What_is_not_well_has_a_remedy() =>
        Assert.Throws<ArgumentException>(() => new Check("a", CheckOutcome.Warning, "seen", "meaning", null));
}
