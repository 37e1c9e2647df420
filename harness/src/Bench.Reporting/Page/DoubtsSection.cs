using Bench.Core.Statistics;

namespace Bench.Reporting.Page;

/// <summary>Every doubt with its evidence and what to do about it; what voided data comes first.</summary>
internal static class DoubtsSection
{
    private const int ShownInFull = 3;

    public static Markup Of(Report report)
    {
        var groups = DoubtGroup.Of(report.Analysis);
        var body = groups.Count == 0 ? Markup.Of($"<p>None was found.</p>\n") : Markup.Of($"<ul class=\"doubts\">\n{groups.Select(Group)}</ul>\n");
        return Markup.Of($"""
            <section id="doubts">
            <h2>Doubts</h2>
            <p class="source">Instrument faults void a trial, which is then repeated at most twice; what a target does is a result and is never repeated away. From <a href="findings.csv">findings.csv</a>.</p>
            {body}</section>

            """);
    }

    private static Markup Group(DoubtGroup group) => Markup.Of($"""
        <li class="{group.Effect.ToString().ToLowerInvariant()}"><p><span class="chip">{group.EffectName}</span> <strong>{group.Name}</strong>, <span class="count" data-kind="{group.Kind.ToString()}" data-effect="{group.Effect.ToString()}" data-count="{Pretty.Count(group.Items.Count)}">{group.Times}</span></p>
        {group.Items.Take(ShownInFull).Select(Item)}{More(group)}{group.Items.Select(item => item.Finding.Advice).Distinct().Select(advice => Markup.Of($"<p class=\"advice\">{advice}</p>\n"))}</li>

        """);

    private static Markup Item(LocatedFinding located) =>
        Markup.Of($"<p class=\"evidence\"><span class=\"place\">{DoubtGroup.Place(located)}:</span> {located.Finding.Evidence}</p>\n");

    private static Markup More(DoubtGroup group) => group.Items.Count > ShownInFull
        ? Markup.Of($"<details><summary>all {Pretty.Count(group.Items.Count)}</summary>{group.Items.Skip(ShownInFull).Select(Item)}</details>\n")
        : Markup.Empty;
}
