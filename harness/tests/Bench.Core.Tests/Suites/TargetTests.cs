namespace Bench.Core.Tests.Suites;

public class TargetTests
{
    [Fact]
    public void Port_and_workers_are_filled_in()
    {
        Assert.Equal(["python", "--port", "8101", "--workers=3"], TestSuites.Target("a").CommandLine(workers: 3));
    }

    [Fact]
    public void A_twin_is_the_same_target_under_another_name()
    {
        var target = TestSuites.Target("a");
        var twin = target.Twin();

        Assert.True(twin.IsTwin);
        Assert.Equal("a~aa", twin.Id);
        Assert.Equal(target.CommandLine(1), twin.CommandLine(1));
    }
}
