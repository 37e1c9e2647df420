using Bench.Core.Claims;
using Bench.Core.Findings;
using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Page;

/// <summary>What a verdict rests on: the variants that were compared in each scenario, the blocks, other choices, doubts.</summary>
internal static class ClaimDetails
{
    private const string Source = "verdicts.csv ";

    public static Markup Of(VerdictOnClaim item)
    {
        Markup[] parts = [.. item.Parts.Select(part => OfPart(item, part)).Where(part => part != Markup.Empty)];
        Markup[] lines =
        [
            .. item.Verdict.Variants.SelectMany(choice => choice.Variants.Select(variant => Piloted(choice, variant))),
            .. item.Verdict.Findings.Select(Doubt),
        ];
        return parts.Length + lines.Length == 0 ? Markup.Empty : Markup.Of($"""
            <details class="basis"><summary>What it rests on{Robustness(item)}</summary>
            {parts}{List(lines)}</details>

            """);
    }

    private static Markup List(IReadOnlyList<Markup> lines) => lines.Count == 0 ? Markup.Empty : Markup.Of($"<ul>\n{lines}</ul>\n");

    /// <summary>What one part rests on, under its statement where there are several.</summary>
    private static Markup OfPart(VerdictOnClaim item, RuledPart own)
    {
        var (part, verdict) = own;
        Markup[] lines =
        [
            .. (verdict.Places ?? []).Select(place => Place(part, place)),
            .. verdict.Beside.Select(Beside),
            .. verdict.Blocks is { } blocks && blocks.Valid < blocks.Planned ? Lost(blocks) : [],
            .. verdict.VisibleEffect is null ? Array.Empty<Markup>() : [Visible(verdict)],
            .. item.Computed.Where(other => other.Part == part.Id).Select(Alternative),
            .. item.Same
                .Where(other => other.Part == part.Id)
                .Select(other => Markup.Of($"<li>Another choice, {other.Name}, is the same choice in this run: it compares what the claim compares</li>\n")),
            .. item.Lacking.Where(other => other.Part == part.Id).Select(other => Markup.Of($"<li>Another choice, {other.Name}, {other.Reason}</li>\n")),
        ];
        return lines.Length == 0 ? Markup.Empty
            : item.Parts.Count == 1 ? List(lines)
            : Markup.Of($"<div data-part=\"{part.Id}\"><p>{part.Brief()}:</p>\n{List(lines)}</div>\n");
    }

    private static Markup Robustness(VerdictOnClaim item) => item.Agreement.Length == 0 ? Markup.Empty : Markup.Of($". Other choices: {item.Agreement}");

    /// <summary>How many of the planned blocks hold what is compared.</summary>
    public static Markup Blocks(BlockTally blocks) =>
        Markup.Of($"{Figure.Count(blocks.Valid, Source + "valid_blocks")} of {Figure.Count(blocks.Planned, Source + "planned_blocks")}");

    private static IEnumerable<Markup> Lost(BlockTally blocks)
    {
        var toTargets = Figure.Count(blocks.LostToTargets, Source + "lost_to_target");
        return
        [
            Markup.Of($"""
                <li>{Blocks(blocks)} planned blocks count for what is compared; {toTargets} were lost to what a target did,
                {Figure.Count(blocks.LostToInstrument, Source + "lost_to_instrument")} to the instrument,
                {Figure.Count(blocks.NotMeasured, Source + "not_measured")} were not measured</li>

                """),
            .. blocks.Losses.Select(loss => Markup.Of(
                $"<li>{loss.Target} in <code>{loss.Scenario}</code> died, never answered or answered too little in "
                    + $"{Figure.Count(loss.Blocks, Source + "lost_to_target")} of them</li>\n")),
        ];
    }

    private static Markup Beside(PlaceRatio place) => Markup.Of($"""
        <li>Shown beside, and deciding nothing: {Ratio(place)}</li>

        """);

    private static Markup Piloted(ChosenVariant choice, PilotedVariant variant) => Markup.Of($"""
        <li>In the pilot, <code>{choice.By}</code>: {variant.Target} {VariantsTable.Rate(variant)} ({VariantRow.FateOf(variant.Fate)})</li>

        """);

    private static Markup Place(ClaimPart part, PlaceRatio place) => Markup.Of($"""
        <li>{Ratio(place)}{Values(part, place)}</li>

        """);

    private static Markup Ratio(PlaceRatio place) => Markup.Of($"""
        <code>{place.Scenario}</code>{X(place)}: {place.Of}{At(place.OfLevel, "of_level")} ÷ {place.Against}{At(place.AgainstLevel, "against_level")}:
        {Ratio(place.Estimate)}, {Blocks(place.Blocks)} planned blocks
        """);

    private static Markup Values(ClaimPart part, PlaceRatio place) =>
        place.OfValue is null || MetricOf(part, place) is not { } metric ? Markup.Empty : Markup.Of($"""
        ; {ClaimMetricWords.Of(metric)} {Figure.Number(place.OfValue, Source + "of_value")}{Other(place)}
        """);

    private static Markup Other(PlaceRatio place) =>
        place.AgainstValue is { } value ? Markup.Of($" and {Figure.Number(value, Source + "against_value")}") : Markup.Empty;

    private static ClaimMetric? MetricOf(ClaimPart part, PlaceRatio place) => part switch
    {
        RatioPart ratio => ratio.Metric,
        ContrastPart contrast => place.Scenario == contrast.Place ? contrast.Metric : contrast.ReferenceMetric,
        ExpectedPart expected => expected.Metric,
        NearBestPart near => near.Metric,
        CurvePart curve => curve.Metric,
        _ => null,
    };

    private static Markup X(PlaceRatio place) => place.X is { } x ? Markup.Of($", {Figure.Level(x, Source + "x")}") : Markup.Empty;

    private static Markup At(Level? level, string column) =>
        level is null ? Markup.Empty : Markup.Of($" at {Figure.Level(level.Value, Source + column)} {level.Unit}");

    private static Markup Visible(PartVerdict part)
    {
        // A contrast has two figures of one scenario at most, a curve several: of each the worst.
        PlaceRatio[] places = [.. (part.Places ?? [])
            .Where(place => place.VisibleEffect is not null)
            .OrderByDescending(place => place.VisibleEffect)
            .DistinctBy(place => place.Scenario)];
        return Markup.Of($"<li>the smallest ratio that this run would probably have told from equality is {places.Select(Visible)}</li>\n");
    }

    private static Markup Visible(PlaceRatio place, int index) =>
        Markup.Of($"{(index == 0 ? "" : ", ")}{Figure.Ratio(place.VisibleEffect, Source + "visible_ratio")} in <code>{place.Scenario}</code>");

    private static Markup Alternative(AlternativeVerdict other) => Markup.Of($"""
        <li>Another choice, {other.Name}: {Ratio(other.Estimate)}, {(other.Agrees == true ? "the same verdict" : "another verdict")}</li>

        """);

    private static Markup Doubt(FindingCount finding) => Markup.Of($"""
        <li><a href="#doubts">Doubt</a>: {DoubtGroup.NameOf(finding.Kind)}, {Times(finding)}{Worth(finding)}</li>

        """);

    private static string Worth(FindingCount finding) =>
        finding.Effect is FindingEffect.Void or FindingEffect.Repeated ? "; such attempts count for nothing" : "";

    private static Markup Times(FindingCount finding) =>
        Markup.Of($"<span class=\"count\">{(finding.Count == 1 ? "once" : Pretty.Count(finding.Count) + " times")}</span>");

    private static Markup Ratio(RatioEstimate? estimate) => estimate is null
        ? Figure.None
        : estimate.Interval is { } ends
            ? Markup.Of(
                $"{Figure.Ratio(estimate.Ratio, Source + "ratio")} "
                    + $"({Figure.Ratio(ends.Low, Source + "ratio_low")} to {Figure.Ratio(ends.High, Source + "ratio_high")})")
            : Figure.Ratio(estimate.Ratio, Source + "ratio");
}
