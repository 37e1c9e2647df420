using Bench.Core.Claims;
using Bench.Reporting.Page;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Charts;

/// <summary>
/// A claim's ratio along a quantity (METHOD.md M20): at each place the ratio with its 95 % interval, the level whose crossing is looked for as a line, and the
/// places at which the interval allows a crossing shaded.
/// </summary>
internal static class RatioCurveChart
{
    /// <summary>One for each curve of the claim that was measured.</summary>
    public static IEnumerable<Chart> Of(Claim claim, Verdict verdict) =>
        from curve in claim.Parts.OfType<CurvePart>()
        let part = verdict.Parts.FirstOrDefault(own => own.Part == curve.Id)
        where part is not null
        let places = (part.Places ?? []).Where(place => place is { Estimate: not null, X: > 0 }).OrderBy(place => place.X).ToArray()
        where places.Length > 1
        select Of(claim, curve, part, places);

    private static Chart Of(Claim claim, CurvePart curve, PartVerdict part, PlaceRatio[] places)
    {
        double[] along = [.. places.Select(place => Math.Log10(place.X!.Value))];
        var margin = Math.Max(0.05, (along[^1] - along[0]) * 0.06);
        double[] heights = [.. places.SelectMany(place => Ends(place).Append(place.Estimate!.Ratio)), curve.Level, 1];
        return new Chart(
            $"curve-{claim.Id}-{curve.Id}",
            $"{claim.Id}, {curve.Id}: the ratio along {curve.Quantity}",
            Legend(curve, part),
            string.Join("; ", places.Select(place => Words(curve, place))) + ".",
            new Axis(
                $"{curve.Quantity} (log scale)", along[0] - margin, along[^1] + margin,
                [.. places.Zip(along, (place, x) => new Tick(x, PartQuestion.Number(place.X!.Value)))]),
            Scale.Logarithmic("ratio (log scale)", heights),
            IsRows: false,
            ReferenceX: null,
            [.. Crossing(part, along, margin)],
            [Curve(curve, places, along)],
            EndLabels: [])
        {
            ReferenceY = Math.Log10(curve.Level),
        };
    }

    private static string Legend(CurvePart curve, PartVerdict part) =>
        $"● ratio   │ 95 % interval.  Line: {PartQuestion.Number(curve.Level)}."
            + (part.Crossover is { Low: not null } or { High: not null } or { IsOpenBelow: true } ? "  Shaded: where it may cross." : string.Empty);

    private static Series Curve(CurvePart curve, PlaceRatio[] places, double[] along)
    {
        (double X, double Y)[] points = [.. places.Zip(along, (place, x) => (x, Math.Log10(place.Estimate!.Ratio)))];
        var intervals = from at in places.Zip(along)
                        let ends = Ends(at.First).Select(Math.Log10).ToArray()
                        where ends.Length == 2
                        select new Stroke([(at.Second, ends[0]), (at.Second, ends[1])], 3, Dash.Solid);
        return new Series(
            curve.Id, Ink.Neutral, Shape.Circle, Hollow: false, InLegend: false,
            [new Stroke(points, 1.5, Dash.Solid), .. intervals],
            [.. points.Zip(places, (point, place) => new Mark(
                point.X, point.Y, Shape.Circle, 9, Hollow: false, Faint: false, TidyTable.Exact(place.Estimate!.Ratio), Words(curve, place)))]);
    }

    /// <summary>To the chart's edge where the crossing may lie beyond the range.</summary>
    private static IEnumerable<Band> Crossing(PartVerdict part, double[] along, double margin)
    {
        if (part.Crossover is not { } crossover || crossover is { Low: null, High: null, IsOpenBelow: false, IsOpenAbove: false }) yield break;
        yield return new Band(
            crossover.Low is { } low ? Math.Log10(low) : along[0] - margin,
            crossover.High is { } high ? Math.Log10(high) : along[^1] + margin);
    }

    private static IEnumerable<double> Ends(PlaceRatio place) => place.Estimate?.Interval is { } ends ? [ends.Low, ends.High] : [];

    private static string Words(CurvePart curve, PlaceRatio place)
    {
        var ratio = $"{place.Of} ÷ {place.Against} in {place.Scenario}, "
            + $"{PartQuestion.Number(place.X!.Value)} {curve.Quantity}: {Pretty.Ratio(place.Estimate!.Ratio)}";
        return place.Estimate.Interval is { } ends ? $"{ratio}, 95 % interval {Pretty.Ratio(ends.Low)} to {Pretty.Ratio(ends.High)}" : ratio;
    }
}
