using System.Globalization;
using Bench.Core.Claims;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Charts;

/// <summary>
/// The specification curve of a claim's part (METHOD.md M25; Simonsohn, Simmons and Nelson 2020): its ratio by the claim's own choice and by every other that
/// was measured, from the smallest to the largest, with what each would say.
/// </summary>
internal static class SpecificationChart
{
    private const string OwnChoice = "as the claim has it";

    /// <summary>One for each part of a primary claim of which at least one other choice was measured.</summary>
    public static IReadOnlyList<Chart> Of(Claim claim, Verdict verdict) => !claim.IsPrimary || verdict.Robustness is not { } robustness
        ? []
        : [.. from part in claim.Parts
              let points = robustness.Curve.Where(point => point.Part == part.Id).ToArray()
              where points.Length > 1 && points.Any(point => point.Choice is null)
              select Of(claim, part, points)];

    private static Chart Of(Claim claim, ClaimPart part, IReadOnlyList<SpecificationPoint> points)
    {
        var claimed = VerdictRows.ClaimedBy(part);
        var values = points.SelectMany(point => Ends(point).Append(point.Ratio)).Append(claimed?.Threshold ?? 1).Append(1).ToArray();
        return new Chart(
            $"specification-{claim.Id}-{part.Id}",
            $"{claim.Id}, {part.Id}: the ratio by other choices",
            Legend(points, claimed),
            string.Join("; ", points.Select(Words)) + ".",
            Scale.Logarithmic(claimed?.Equivalence is null ? "Ratio (log scale)" : "Ratio (log scale); shaded: no difference", values),
            Scale.Rows([.. points.Select(Name)]),
            IsRows: true, ReferenceX: Math.Log10(claimed?.Threshold ?? 1),
            claimed?.Equivalence is { } bounds ? [new Band(Math.Log10(bounds.Low), Math.Log10(bounds.High))] : [],
            [.. points.Select((point, index) => Row(point, points.Count - 1 - index))],
            [.. points.Select((point, index) => new EndLabel(points.Count - 1 - index, Pretty.Ratio(point.Ratio)))]);
    }

    private static string Legend(IReadOnlyList<SpecificationPoint> points, ClaimedRatio? claimed)
    {
        var others = points.Where(point => point.Choice is not null).Select(point => point.Agrees).ToArray();
        string?[] items =
        [
            "● the claim's choice",
            others.Contains(true) ? "○ same verdict" : null,
            others.Contains(false) ? "◆ another verdict" : null,
            others.Contains(null) ? "┃ no verdict" : null,
            "━ 95 % interval",
            claimed is null ? "line: 1" : string.Create(CultureInfo.InvariantCulture, $"line: threshold {claimed.Threshold:0.###}"),
        ];
        return string.Join(", ", items.OfType<string>());
    }

    private static Series Row(SpecificationPoint point, double y)
    {
        var (shape, isHollow, sizePixels) = (point.Choice, point.Agrees) switch
        {
            (null, _) => (Shape.Circle, false, 12),
            (_, true) => (Shape.Circle, true, 9),
            (_, false) => (Shape.Diamond, false, 12),
            _ => (Shape.Bar, false, 11),
        };
        var ends = Ends(point).Select(Math.Log10).ToArray();
        return new Series(
            Name(point), Ink.Neutral, shape, isHollow, InLegend: false,
            ends.Length == 0 ? [] : [new Stroke([(ends[0], y), (ends[1], y)], point.Choice is null ? 4 : 2, Dash.Solid)],
            [new Mark(Math.Log10(point.Ratio), y, shape, sizePixels, isHollow, Faint: false, TidyTable.Exact(point.Ratio), Words(point))]);
    }

    private static string Name(SpecificationPoint point) => point.Choice ?? OwnChoice;

    private static IEnumerable<double> Ends(SpecificationPoint point) => point.Interval is { } interval ? [interval.Low, interval.High] : [];

    private static string Words(SpecificationPoint point)
    {
        var ratio = $"{Name(point)}: {Pretty.Ratio(point.Ratio)}";
        var interval = point.Interval is { } ends ? $", 95 % interval {Pretty.Ratio(ends.Low)} to {Pretty.Ratio(ends.High)}" : string.Empty;
        return ratio + interval + (point.Choice, point.Agrees) switch
        {
            (not null, true) => ", the same verdict",
            (not null, false) => ", another verdict",
            _ => string.Empty,
        };
    }
}
