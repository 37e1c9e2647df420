using Bench.Core.Suites;
using Bench.Reporting.Curves;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Charts;

/// <summary>How trials go from second to second, with what is not counted shaded; many targets each in a row of its own.</summary>
internal static class CourseChart
{
    /// <summary>As many values as can be pointed at; more are drawn as lines alone, which keeps a wide run's page light.</summary>
    private const int MostMarks = 240;

    /// <returns>Null where nothing was measured.</returns>
    public static Chart? Of(Scenario scenario, Report report, TargetInks inks)
    {
        var courses = report.Courses.Where(course => course.Scenario == scenario.Id).ToArray();
        var values = courses
            .SelectMany(course => course.Levels)
            .SelectMany(level => level.Points)
            .Select(point => point.Value)
            .Where(value => value > 0)
            .ToArray();
        if (values.Length == 0) return null;
        var isOpen = scenario.Levels[0] is OpenLevel;
        var leadIns = scenario.Levels.Select((_, place) => LevelCourse.LeadIn(scenario, place)).ToArray();
        var what = isOpen ? "response p99" : "requests answered a second";
        var field = new Chart(
            $"{scenario.Id}-course",
            $"{scenario.Title}: second by second",
            $"Each second as the block in the middle had it, {Range(scenario.Levels)}. Shaded: not counted.",
            string.Join("; ", courses.SelectMany(course => course.Levels.Select(level => Words(course.Target, level)))) + ".",
            Scale.Until("seconds since the load began", leadIns[^1].To + scenario.Window.TotalSeconds),
            isOpen ? Scale.Logarithmic($"{what}, ms (log scale)", values) : Scale.FromZero(what, values.Max()),
            IsRows: false,
            ReferenceX: null,
            [.. leadIns.Where(leadIn => leadIn.To > leadIn.From).Select(leadIn => new Band(leadIn.From, leadIn.To))],
            [.. courses.Select(course => Curve(course, inks, withMarks: values.Length <= MostMarks))],
            EndLabels: []);
        return courses.Length <= NamedLines.MostInLegend ? field : CourseRows.Draw(
            field with
            {
                Title = $"{scenario.Title}: {what}{(isOpen ? ", ms" : string.Empty)}, second by second",
                Subtitle = CourseRows.Subtitle(isOpen, Range(scenario.Levels)),
            },
            courses, isOpen);
    }

    /// <summary>A grid has too many levels to be named under a title.</summary>
    private static string Range(IReadOnlyList<Level> levels) => levels.Count == 1
        ? Page.Words.Level(levels[0])
        : $"from {Page.Words.Level(levels[0])} to {Page.Words.Level(levels[^1])}";

    private static Series Curve(TrialCourse course, TargetInks inks, bool withMarks)
    {
        var (hollow, dash) = (TargetInks.IsTwin(course.Target), inks.DashOf(course.Target));
        var lines = course.Levels
            .Select(level => new Stroke([.. Drawn(level).Select(point => (point.Second, Height(level, point.Value)))], 2, dash))
            .Where(line => line.Points.Count > 0);
        var marks = course.Levels.SelectMany(level => Drawn(level).Select(point => new Mark(
            point.Second, Height(level, point.Value), inks.ShapeOf(course.Target), 5, hollow, Faint: false, TidyTable.Exact(point.Value),
            FormattableString.Invariant($"{course.Target}, {level.Level}, second {Math.Floor(point.Second)}: {Pretty.Number(point.Value)} {Unit(level)}"))));
        return new Series(course.Target, inks.Of(course.Target), inks.ShapeOf(course.Target), hollow, InLegend: true, [.. lines], withMarks ? [.. marks] : []);
    }

    private static IEnumerable<(double Second, double Value)> Drawn(LevelCourse level) =>
        level.Points.Where(point => level.Level is ClosedLevel || point.Value > 0);

    private static double Height(LevelCourse level, double value) => level.Level is OpenLevel ? Math.Log10(value) : value;

    private static string Unit(LevelCourse level) => level.Level is OpenLevel ? "ms" : "requests answered";

    private static string Words(string target, LevelCourse level) =>
        $"{target}, {level.Level}: from {Pretty.Number(level.Points.Min(point => point.Value))} "
            + $"to {Pretty.Number(level.Points.Max(point => point.Value))} {Unit(level)}";
}
