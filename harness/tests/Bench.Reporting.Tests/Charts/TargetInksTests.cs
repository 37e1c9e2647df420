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
    public void A_dozen_targets_have_a_colour_each() =>
        Assert.Equal(12, Colours(Enumerable.Range(0, 12).Select(number => Named($"target-{number}")).ToArray()).Distinct().Count());

    [Fact]
    public void Lines_of_one_colour_differ_in_their_pattern_and_a_twin_s_is_dashed()
    {
        var targets = Enumerable.Range(0, 32).Select(number => Named($"target-{number}")).ToArray();
        var inks = new TargetInks([.. targets, targets[0].Twin()]);

        Assert.Equal(32, targets.Select(target => (inks.Of(target.Id), inks.DashOf(target.Id))).Distinct().Count());
        Assert.DoesNotContain(Dash.Dashed, targets.Select(target => inks.DashOf(target.Id)));
        Assert.Equal(Dash.Dashed, inks.DashOf(targets[0].Twin().Id));
    }

    [Fact]
    public void Adding_a_twin_changes_no_colour()
    {
        var (first, second) = (Named("a"), Named("b"));

        Assert.Equal(new TargetInks([first, second]).Of("b"), new TargetInks([first, first.Twin(), second]).Of("b"));
    }

    private static IEnumerable<Ink> Colours(IReadOnlyList<Target> targets)
    {
        var inks = new TargetInks(targets);
        return targets.Select(target => inks.Of(target.Id));
    }

    private static Target Named(string id) => new(id, id, id, "", 8000, [], new Dictionary<string, string>(), "", [], [], [], []);
}
