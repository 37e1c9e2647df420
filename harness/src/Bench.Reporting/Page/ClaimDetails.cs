using Bench.Core.Claims;
using Bench.Core.Findings;
using Bench.Core.Probing;
using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Page;

/// <summary>What a verdict rests on: the variants that were compared in each scenario, ranks, crossings, other choices, doubts.</summary>
internal static class ClaimDetails
{
    private const string Source = "verdicts.csv ";

    public static Markup Of(VerdictOnClaim item)
    {
        Markup[] lines =
        [
            .. item.Verdict.Parts.SelectMany(part => (part.Places ?? []).Select(place => Place(item, part, place))),
            .. item.Verdict.Parts.SelectMany(part => part.Beside).Select(Beside),
            .. item.Verdict.Variants.SelectMany(choice => choice.Variants.Select(variant => Piloted(choice, variant))),
            .. item.Verdict.Parts.SelectMany(part => part.Ranks ?? []).Select(Rank),
            .. item.Verdict.Parts.SelectMany(part => part.Observations ?? []).Select(Seen),
            .. item.Verdict.Parts.Where(part => part.Crossover is not null).Select(part => Crossing(item.Claim, part, part.Crossover!)),
            .. item.Verdict.Parts.Where(part => part.Blocks is { } blocks && blocks.Valid < blocks.Planned).SelectMany(part => Lost(item, part, part.Blocks!)),
            .. item.Verdict.Parts.Where(part => part.VisibleEffect is not null).Select(part => Visible(item, part)),
            .. item.Computed.Select(Alternative),
            .. item.Same.Select(other => Markup.Of($"<li>Another choice, {other.Name} (<code>{other.Part}</code>), is the same choice in this run: it compares what the claim compares</li>\n")),
            .. item.Lacking.Select(other => Markup.Of($"<li>Another choice, {other.Name} (<code>{other.Part}</code>), {other.Reason}</li>\n")),
            .. item.Verdict.Findings.Select(Doubt),
        ];
        return lines.Length == 0 ? Markup.Empty : Markup.Of($"""
            <details class="basis"><summary>What it rests on{Robustness(item)}</summary>
            <ul>
            {lines}</ul>
            </details>

            """);
    }

    private static Markup Robustness(VerdictOnClaim item) => item.Agreement.Length == 0 ? Markup.Empty : Markup.Of($". Other choices: {item.Agreement}");

    /// <summary>How many of the planned blocks hold what is compared.</summary>
    public static Markup Blocks(BlockTally blocks) => Markup.Of($"{Figure.Count(blocks.Valid, Source + "valid_blocks")} of {Figure.Count(blocks.Planned, Source + "planned_blocks")}");

    private static IEnumerable<Markup> Lost(VerdictOnClaim item, PartVerdict part, BlockTally blocks) =>
    [
        Markup.Of($"""
            <li>{Named(item, part)}{Blocks(blocks)} planned blocks count for what is compared; {Figure.Count(blocks.LostToTargets, Source + "lost_to_target")} were lost to what a target did,
            {Figure.Count(blocks.LostToInstrument, Source + "lost_to_instrument")} to the instrument or not measured</li>

            """),
        .. blocks.Losses.Select(loss => Markup.Of(
            $"<li>{Named(item, part)}{loss.Target} in <code>{loss.Scenario}</code> died, never answered or answered too little in {Figure.Count(loss.Blocks, Source + "lost_to_target")} of them</li>\n")),
    ];

    private static Markup Named(VerdictOnClaim item, PartVerdict part) => item.Verdict.Parts.Count > 1 ? Markup.Of($"<code>{part.Part}</code>: ") : Markup.Empty;

    private static Markup Beside(PlaceRatio place) => Markup.Of($"""
        <li>Shown beside, and deciding nothing: {Ratio(place)}</li>

        """);

    private static Markup Piloted(ChosenVariant choice, PilotedVariant variant) => Markup.Of($"""
        <li>In the pilot, <code>{choice.By}</code>: {variant.Target} {VariantsTable.Rate(variant)} ({VariantRow.FateOf(variant.Fate)})</li>

        """);

    private static Markup Place(VerdictOnClaim item, PartVerdict part, PlaceRatio place) => Markup.Of($"""
        <li>{OfPart(item, part)}{Ratio(place)}{Values(item.Claim.Parts.Single(own => own.Id == part.Part), place)}</li>

        """);

    // Parts may compare the same targets in the same scenario by other figures.
    private static Markup OfPart(VerdictOnClaim item, PartVerdict part) =>
        item.Verdict.Parts.Count > 1 ? Markup.Of($"<code>{part.Part}</code> in ") : Markup.Empty;

    private static Markup Ratio(PlaceRatio place) => Markup.Of($"""
        <code>{place.Scenario}</code>{X(place)}: {place.Of}{At(place.OfLevel, "of_level")} ÷ {place.Against}{At(place.AgainstLevel, "against_level")}:
        {Ratio(place.Estimate)}, {Blocks(place.Blocks)} planned blocks
        """);

    private static Markup Values(ClaimPart part, PlaceRatio place) => place.OfValue is null || MetricOf(part, place) is not { } metric ? Markup.Empty : Markup.Of($"""
        ; {ClaimMetricWords.Of(metric)} {Figure.Number(place.OfValue, Source + "of_value")}{Other(place)}
        """);

    private static Markup Other(PlaceRatio place) => place.AgainstValue is { } value ? Markup.Of($" and {Figure.Number(value, Source + "against_value")}") : Markup.Empty;

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

    private static Markup Rank(RankInterval rank) =>
        Markup.Of($"<li>{rank.Target}: rank {Figure.Count(rank.Best, Source + "rank_best")} to {Figure.Count(rank.Worst, Source + "rank_worst")}</li>\n");

    private static Markup Seen(ProbeObservation seen) =>
        Markup.Of($"<li><code>{seen.Target}</code>, {seen.What}: {seen.Value}{Evidence(seen.Evidence)}</li>\n");

    // A journal is text of a file: only what names a file of the run becomes a link.
    private static Markup Evidence(string file) =>
        file.StartsWith("probes/", StringComparison.Ordinal) ? Markup.Of($" (<a href=\"{file}\">evidence</a>)") : Markup.Empty;

    private static Markup Crossing(Claim claim, PartVerdict part, Crossover crossover)
    {
        var curve = (CurvePart)claim.Parts.Single(own => own.Id == part.Part);
        return Markup.Of($"""
            <li>The ratio crosses {curve.Level.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)} {At(crossover)} ({curve.Quantity})</li>

            """);
    }

    private static Markup At(Crossover crossover) => crossover.At is null && crossover.Low is null && crossover.High is null && !crossover.IsOpenBelow
        ? Markup.Of($"nowhere in the measured range, and is {(crossover.BeginsAbove ? "above" : "below")} it throughout")
        : Markup.Of($"""
            at {Figure.Number(crossover.At, Source + "x")}, between {End(crossover.Low, "x_low", "below the range")} and {End(crossover.High, "x_high", "beyond the range")}
            """);

    private static Markup End(double? value, string column, string otherwise) => value is null ? Markup.Of($"{otherwise}") : Figure.Number(value, Source + column);

    private static Markup Visible(VerdictOnClaim item, PartVerdict part)
    {
        // A contrast has two figures of one scenario at most, a curve several: of each the worst.
        PlaceRatio[] places = [.. (part.Places ?? []).Where(place => place.VisibleEffect is not null).OrderByDescending(place => place.VisibleEffect).DistinctBy(place => place.Scenario)];
        return Markup.Of($"<li>{Named(item, part)}the smallest ratio that this run would probably have told from equality is {places.Select(Visible)}</li>\n");
    }

    private static Markup Visible(PlaceRatio place, int index) =>
        Markup.Of($"{(index == 0 ? "" : ", ")}{Figure.Ratio(place.VisibleEffect, Source + "visible_ratio")} in <code>{place.Scenario}</code>");

    private static Markup Alternative(AlternativeVerdict other) => Markup.Of($"""
        <li>Another choice, {other.Name} (<code>{other.Part}</code>): {Ratio(other.Estimate)}, {(other.Agrees == true ? "the same verdict" : "another verdict")}</li>

        """);

    private static Markup Doubt(FindingCount finding) => Markup.Of($"""
        <li><a href="#doubts">Doubt</a>: {DoubtGroup.NameOf(finding.Kind)}, {Times(finding)}{(finding.Effect is FindingEffect.Void or FindingEffect.Repeated ? "; such attempts count for nothing" : "")}</li>

        """);

    private static Markup Times(FindingCount finding) =>
        Markup.Of($"<span class=\"count\">{(finding.Count == 1 ? "once" : Pretty.Count(finding.Count) + " times")}</span>");

    private static Markup Ratio(RatioEstimate? estimate) => estimate is null
        ? Figure.None
        : estimate.Interval is { } ends
            ? Markup.Of($"{Figure.Ratio(estimate.Ratio, Source + "ratio")} ({Figure.Ratio(ends.Low, Source + "ratio_low")} to {Figure.Ratio(ends.High, Source + "ratio_high")})")
            : Figure.Ratio(estimate.Ratio, Source + "ratio");
}
