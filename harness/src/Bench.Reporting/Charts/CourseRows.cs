using Bench.Reporting.Curves;

namespace Bench.Reporting.Charts;

/// <summary>
/// The courses of many targets, each in a row of its own, where in one field they would lie under each other. What was answered goes from zero to the
/// target's own best second: a course shows how steady a target is, not which is the fastest. Responses share one scale of logarithms.
/// </summary>
internal static class CourseRows
{
    /// <summary>In usual rows: a line needs room to go up and down.</summary>
    private const double RowHeight = 1.5;

    /// <summary>Of a row, the rest parts it from the next.</summary>
    private const double FilledShare = 0.6;

    /// <summary>Where steady lines are, for names to stand beside them.</summary>
    private const double NameShare = 0.5;

    public static string Subtitle(bool isOpen, string range) => isOpen
        ? $"Block in the middle, {range}. One log scale for all rows; right: the longest. Shaded: not counted."
        : $"Block in the middle, {range}. Rows from 0 to their best second (right). Shaded: not counted.";

    /// <param name="field">The same courses in one field, with their values as heights.</param>
    public static Chart Draw(Chart field, IReadOnlyList<TrialCourse> courses, bool isOpen)
    {
        var count = field.Series.Count;
        return field with
        {
            IsRows = true,
            RowHeight = RowHeight,
            Y = new Axis(string.Empty, -0.2, count - 0.1, [.. field.Series.Select((series, row) => new Tick(count - 1 - row + NameShare, series.Name))]),
            LevelLines = [.. Enumerable.Range(0, count)],
            Series = [.. field.Series.Zip(courses, (series, course) => (series, Heights(field, course, isOpen)))
                .Select((row, place) => Standing(row.series, row.Item2, count - 1 - place))],
            EndLabels = [.. courses.Select((course, row) => new EndLabel(count - 1 - row + NameShare, Pretty.Number(Largest(course))))],
        };
    }

    private static (double Least, double Most) Heights(Chart field, TrialCourse course, bool isOpen) =>
        isOpen ? (field.Y.Minimum, field.Y.Maximum) : (0, Math.Max(1, Largest(course)));

    private static double Largest(TrialCourse course) => course.Levels.SelectMany(level => level.Points).Max(point => point.Value);

    private static Series Standing(Series series, (double Least, double Most) heights, double row)
    {
        double Place(double value) => row + (FilledShare * (value - heights.Least) / (heights.Most - heights.Least));
        return series with
        {
            InLegend = false,
            Strokes = [.. series.Strokes.Select(stroke => stroke with { Points = [.. stroke.Points.Select(point => (point.X, Place(point.Y)))] })],
            Marks = [.. series.Marks.Select(mark => mark with { Y = Place(mark.Y), SizePixels = 4 })],
        };
    }
}
