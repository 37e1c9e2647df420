using Bench.Core.Suites;
using Bench.Reporting.Charts;

namespace Bench.Reporting.Tests.Charts;

public class TargetInksTests
{
    [Fact]
    public void As_many_targets_as_any_suite_has_look_different()
    {
        var targets = Enumerable.Range(0, 32).Select(number => Named($"target-{number}")).ToArray();
        var inks = new TargetInks(targets);

        Assert.Equal(32, targets.Select(target => (inks.Of(target.Id), inks.ShapeOf(target.Id))).Distinct().Count());
    }

    [Fact]
    public void Adding_a_twin_changes_no_colour()
    {
        var (first, second) = (Named("a"), Named("b"));

        Assert.Equal(new TargetInks([first, second]).Of("b"), new TargetInks([first, first.Twin(), second]).Of("b"));
    }

    private static Target Named(string id) => new(id, id, id, "", 8000, [], new Dictionary<string, string>(), "", [], [], [], []);
}
