using Bench.Core.Statistics;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Charts;

/// <summary>One ratio of the first screen's chart.</summary>
/// <param name="Name">Beside the row.</param>
/// <param name="Question">What the ratio is of, in words.</param>
/// <param name="Threshold">What it needs to be; null where nothing is claimed.</param>
/// <param name="Kind">Whether it is the ratio, or what it is at least.</param>
/// <param name="IsTwin">A target against itself.</param>
internal sealed record KeyRow(
    string Name, string Question, RatioEstimate Estimate, double? Threshold, CapacityKind Kind = CapacityKind.Observed, bool IsTwin = false)
{
    public string Ratio => CapacityRow.Pretty(Kind, Estimate.Ratio, Pretty.Ratio);

    public IEnumerable<double> Ends => Estimate.Interval is { } ends ? [ends.Low, ends.High] : [];

    /// <summary>All that its row holds.</summary>
    public IEnumerable<double> Values => [Estimate.Ratio, .. Ends, .. Threshold is { } needed ? (double[])[needed] : []];

    public string Words => $"{Question}: {Ratio}"
        + (Estimate.Interval is { } ends ? $", 95 % interval {Pretty.Ratio(ends.Low)} to {Pretty.Ratio(ends.High)}" : string.Empty)
        + (Threshold is { } needed ? $", needs {Pretty.Ratio(needed)}" : string.Empty);

    public Series Drawn(double y)
    {
        double[] ends = [.. Ends.Select(Math.Log10)];
        Stroke[] interval = ends.Length == 0 ? [] : [new Stroke([(ends[0], y), (ends[1], y)], 3, Dash.Solid)];
        var ratio = MarkOf(Estimate.Ratio, y, Kind == CapacityKind.Above ? Shape.Beyond : Shape.Circle, 10, Words);
        Mark[] needed = Threshold is { } value ? [MarkOf(value, y, Shape.Bar, 12, $"{Name}: needs {Pretty.Ratio(value)}")] : [];
        return new Series(Name, Ink.Neutral, Shape.Circle, IsTwin, InLegend: false, interval, [ratio, .. needed]);
    }

    private Mark MarkOf(double ratio, double y, Shape shape, double sizePixels, string tip) =>
        new(Math.Log10(ratio), y, shape, sizePixels, IsTwin, Faint: false, TidyTable.Exact(ratio), tip);
}
