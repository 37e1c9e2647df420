using Bench.Core.Findings;
using Bench.Core.Statistics;

namespace Bench.Reporting.Page;

/// <summary>
/// The first thing that a reader sees: the question, what came of each statement, or else the answer in a sentence, and how far it can be trusted.
/// </summary>
internal static class HeaderSection
{
    public static Markup Of(Report report, Words words) => Markup.Of($"""
        <header>
        <div class="top"><p class="eyebrow">Benchmark report{Chip(report)}</p>
        <nav aria-label="Sections">{Verdicts(report)}<a href="#ratios">Ratios</a> <a href="#doubts">Doubts</a> {Statements(report)}<a href="#scenarios">Scenarios</a>
        <a href="#cells">All cells</a> <a href="#method">Method</a> <a href="#environment">Environment</a></nav></div>
        <h1>{report.Manifest.Suite.Title}</h1>
        {(VerdictOnClaim.IsRuled(report) ? VerdictList.Of(report, words) : Markup.Of($"<p class=\"dek\">{HeadlineAnswer.Of(report, words)}</p>"))}
        <div class="notes">
        {Doubts(report)}{Indicative(report)}{Asked(report)}{Pilot(report)}</div>
        </header>

        """);

    private static Markup Chip(Report report) =>
        report.Analysis.Indicative
            ? Markup.Of($" <span class=\"chip indicative\">indicative{(!VerdictOnClaim.IsRuled(report) ? ", no verdicts" : "")}</span>")
            : Markup.Empty;

    private static Markup Verdicts(Report report) => VerdictOnClaim.IsRuled(report) ? Markup.Of($"<a href=\"#verdicts\">Verdicts</a> ") : Markup.Empty;

    private static Markup Statements(Report report) => report.Analysis.Verdicts.Count > 0 && !VerdictOnClaim.IsRuled(report)
        ? Markup.Of($"<a href=\"#verdicts\">Statements</a> ")
        : Markup.Empty;

    private static Markup Indicative(Report report) => report.Analysis.Indicative
        ? Markup.Of($"""
            <p class="note"><strong>Indicative.</strong> {Figure.Count(report.Manifest.Suite.Blocks, "manifest.json suite.blocks")} blocks show
            the size of a difference; a verdict needs at least {Pretty.Count(Analysis.SmallestBlocksForVerdicts)}.</p>

            """)
        : Markup.Empty;

    private static Markup Asked(Report report) => report.Manifest.Suite is { BlocksAreAsked: true, Blocks: var blocks }
        ? Markup.Of($"""
            <p class="note"><strong>{Figure.Count(blocks, "manifest.json suite.blocks")} blocks</strong>, as was asked; no pilot for noise.</p>

            """)
        : Markup.Empty;

    private static Markup Pilot(Report report) => report.Manifest.Pilot is { } pilot
        ? Markup.Of($"""
            <p class="note">{Fixed(report, pilot)}{pilot.Reason}
            Its trials stand in <a href="pilot.jsonl">pilot.jsonl</a>.</p>
            {pilot.Variants.Select(Chosen)}

            """)
        : Markup.Empty;

    private static Markup Chosen(ChosenVariant choice) => Markup.Of(
        $"<p class=\"note\"><strong><a href=\"#variants\">{choice.Best ?? "No variant"}</a> was chosen</strong> before the first block. {choice.Choice}</p>\n");

    private static Markup Fixed(Report report, PilotOutcome pilot) => report.Manifest.Suite.BlocksAreAsked
        ? Markup.Empty
        : Markup.Of($"<strong>{Figure.Count(pilot.Blocks, "manifest.json pilot.blocks")} blocks</strong> were fixed before the first of them. ");

    private static Markup Doubts(Report report)
    {
        var groups = DoubtGroup.Of(report.Analysis);
        var count = $"{Pretty.Count(groups.Count)} {(groups.Count == 1 ? "doubt" : "kinds of doubt")}";
        return groups.Count == 0
            ? Markup.Of($"<p class=\"note\"><strong>No doubts</strong> were found.</p>\n")
            : Markup.Of($"""
                <p class="note doubt"><a href="#doubts"><strong>{count}</strong></a>{Named(groups)}{Others(groups)}.</p>

                """);
    }

    /// <summary>What must not wait for a click: results in which a target gave up, and engines that disagree (METHOD.md, Findings and M23).</summary>
    private static string Named(IEnumerable<DoubtGroup> groups)
    {
        string[] named = [.. groups.Where(group => group.IsForTheFirstScreen).Select(group => $"{group.Name} ({group.EffectName}, {group.Times})")];
        return named.Length == 0 ? string.Empty : ", first of all: " + string.Join("; ", named);
    }

    /// <summary>The others by name: how often a level was at its edge is no measure of how much there is to doubt.</summary>
    private static string Others(IEnumerable<DoubtGroup> groups)
    {
        string[] others = [.. groups.Where(group => !group.IsForTheFirstScreen)
            .Select(group => group.Effect == FindingEffect.Shown ? group.Name : $"{group.Name} ({group.EffectName})")];
        return others.Length == 0 ? string.Empty : ": " + string.Join("; ", others);
    }
}
