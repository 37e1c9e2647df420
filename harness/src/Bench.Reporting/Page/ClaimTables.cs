using Bench.Core.Claims;
using Bench.Core.Probing;
using Bench.Core.Statistics;

namespace Bench.Reporting.Page;

/// <summary>What answers a claim and is no ratio: where curves cross, ranks, and what probes saw.</summary>
internal static class ClaimTables
{
    private const string Source = "verdicts.csv ";

    /// <summary>A longer table is folded from here on.</summary>
    private const int MostOpenRows = 20;

    public static Markup Of(VerdictOnClaim item)
    {
        var ranked = item.Parts.Where(part => part.Verdict.Ranks is { Count: > 0 }).Select(part => Ranks(part, part.Verdict.Ranks!));
        var seen = item.Parts.Where(part => part.Verdict.Observations is { Count: > 0 }).Select(part => Seen(part, part.Verdict.Observations!));
        return Markup.Of($"{item.Parts.Select(Crossing)}{ranked}{seen}");
    }

    private static Markup Crossing(RuledPart part) => part is { Part: CurvePart curve, Verdict.Crossover: { } crossover }
        ? Markup.Of($"<p class=\"crossing\">{curve.Brief()}: {CrossingText.Of(curve, crossover)}.</p>\n")
        : Markup.Empty;

    private static Markup Ranks(RuledPart part, IReadOnlyList<RankInterval> ranks) => Markup.Of($"""
        <table class="stack seen ranks">
        <caption>{part.Part.Brief()}: the ranks that each may have, in the order of the means</caption>
        <thead><tr><th scope="col">Framework</th><th scope="col" class="num">Best rank</th><th scope="col" class="num">Worst rank</th></tr></thead>
        <tbody>
        {ranks.Select(Ranked)}
        </tbody>
        </table>

        """);

    private static Markup Ranked(RankInterval rank)
    {
        var (best, worst) = (Figure.Count(rank.Best, Source + "rank_best"), Figure.Count(rank.Worst, Source + "rank_worst"));
        return Markup.Of($"""
            <tr><th scope="row">{rank.Target}</th><td class="num" data-label="Best rank">{best}</td><td class="num" data-label="Worst rank">{worst}</td></tr>

            """);
    }

    /// <summary>A row for each thing that was looked at, a column for each target.</summary>
    private static Markup Seen(RuledPart part, IReadOnlyList<ProbeObservation> observations)
    {
        string[] targets = [.. observations.Select(seen => seen.Target).Distinct()];
        Markup[] rows = [.. observations.GroupBy(seen => seen.What).Select(what => Row(what.Key, [.. what], targets))];
        var caption = $"{part.Part.Brief()}: what was seen";
        return rows.Length <= MostOpenRows
            ? Table(caption, targets, rows)
            : Markup.Of(
                $"{Table(caption, targets, rows[..MostOpenRows])}"
                    + $"<details class=\"basis\"><summary>{Pretty.Count(rows.Length - MostOpenRows)} more rows</summary>"
                    + $"{Table(caption, targets, rows[MostOpenRows..])}</details>\n");
    }

    private static Markup Table(string caption, string[] targets, Markup[] rows) => Markup.Of($"""
        <table class="stack seen">
        <caption>{caption}</caption>
        <thead><tr><th scope="col">What</th>{targets.Select(target => Markup.Of($"<th scope=\"col\">{target}</th>"))}</tr></thead>
        <tbody>
        {rows}
        </tbody>
        </table>

        """);

    private static Markup Row(string what, ProbeObservation[] seen, string[] targets) => Markup.Of($"""
        <tr><th scope="row">{what}</th>{targets.Select(target => Column(target, seen))}</tr>

        """);

    private static Markup Column(string target, ProbeObservation[] seen) =>
        Markup.Of($"<td data-label=\"{target}\"><span>{Cell(seen.Where(own => own.Target == target))}</span></td>");

    private static Markup Cell(IEnumerable<ProbeObservation> seen)
    {
        Markup[] values = [.. seen.Select((own, place) => Markup.Of($"{(place == 0 ? "" : "; ")}{own.Value}{Evidence(own.Evidence)}"))];
        return values.Length == 0 ? Figure.None : Markup.Join(values);
    }

    // A journal is text of a file: only what names a file of the run becomes a link.
    private static Markup Evidence(string file) =>
        file.StartsWith("probes/", StringComparison.Ordinal) ? Markup.Of($" (<a href=\"{file}\">evidence</a>)") : Markup.Empty;
}
