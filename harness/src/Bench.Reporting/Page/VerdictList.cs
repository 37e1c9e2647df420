using Bench.Core.Claims;

namespace Bench.Reporting.Page;

/// <summary>Every statement in a line: the verdict in a word, the quotation, the figure that decides, and what turns it.</summary>
internal static class VerdictList
{
    public static Markup Of(Report report, Words words)
    {
        var items = VerdictOnClaim.All(report);
        var (count, tally) = (Pretty.Count(items.Count), Tally(items));
        return Markup.Of($"""
            <p class="tally"><span class="count">{count}</span> statements on a {words.Machine}: <span class="count">{tally}</span>.</p>
            <p class="source">{RuleWords.OfVerdicts}</p>
            <ul class="ruled" aria-label="Each statement with its verdict">
            {items.Where(IsLooked).Select(Line)}
            {items.Where(item => !IsLooked(item)).Select(Rest)}
            </ul>
            """);
    }

    private static bool IsLooked(VerdictOnClaim item) => item.Verdict.Kind is not (VerdictKind.NotMeasured or VerdictKind.NotTestableHere);

    private static string Tally(IEnumerable<VerdictOnClaim> items) => string.Join(", ", items
        .GroupBy(item => item.Verdict.Kind)
        .OrderBy(kind => kind.Key)
        .Select(kind => $"{Pretty.Count(kind.Count())} {(kind.Key == VerdictKind.Shown ? "answered by figures alone" : VerdictWords.Of(kind.Key))}"));

    private static Markup Line(VerdictOnClaim item) => Markup.Of($"""
        <li><strong class="word {item.WordClass}">{item.Word}</strong>
        <div><a href="#claim-{item.Claim.Id}">{item.Claim.Quotation}</a> <code>{item.Claim.Id}</code>{Notes(item).Select(Beside)}</div>
        <div class="deciding">{DecidingFigure.Of(item)}</div></li>

        """);

    private static Markup Beside(Markup note) => Markup.Of($" <small class=\"why\">{note}</small>");

    private static Markup Rest(VerdictOnClaim item) => Markup.Of($"""
        <li class="rest"><span class="word">{item.Word}</span>
        <div><a href="#claim-{item.Claim.Id}">{item.Claim.Quotation}</a> <code>{item.Claim.Id}</code></div></li>

        """);

    private static IEnumerable<Markup> Notes(VerdictOnClaim item)
    {
        if (item.Distinction.Length > 0 && item.Distinction != item.Claim.Id) yield return Markup.Of($"{item.Distinction}");
        if (Turning(item) is { } turning) yield return turning;
        if (item.Claim.NotTestable is not null) yield return Markup.Of($"as far as it can be tested");
        if (item.HasLosses) yield return Markup.Of($"a target failed in some of its blocks");
    }

    // A verdict that one other choice turns says so in its first line (METHOD.md M25).
    private static Markup? Turning(VerdictOnClaim item) => (item.Turning, item.Verdict.Robustness) switch
    {
        ({ Count: 1 } only, _) => Markup.Of($"<b>One other choice turns it: {only[0].Name}</b>"),
        ({ Count: > 1 } all, _) =>
            Markup.Of($"<b>Other choices turn it: {all[0].Name}, and <span class=\"count\">{Pretty.Count(all.Count - 1)}</span> more</b>"),
        (_, { Told: > 0 } robust) =>
            Markup.Of($"<span class=\"count\">{Pretty.Count(robust.Told)}</span> other {(robust.Told == 1 ? "choice" : "choices")} measured, none turns it"),
        _ => null,
    };
}
