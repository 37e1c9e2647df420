using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Reporting.Tables;

namespace Bench.Reporting.Page;

/// <summary>What a pilot chose among variants, and by what.</summary>
internal static class VariantsTable
{
    private const string Source = "variants.csv ";

    /// <returns>Nothing where all variants are measured.</returns>
    public static Markup Of(Report report) => report.Manifest.Pilot is { Variants.Count: > 0 } pilot
        ? Markup.Of($"""
            <h2 id="variants">What the pilot chose</h2>
            <p>Before the first block that counts the variants of a framework were measured under closed load; the one with the highest rate, each at its own best number of
            users, stands for all of them. A choice among the run's own figures would be friendly to it by a part of the noise. The trials stand in
            <a href="pilot.jsonl">pilot.jsonl</a> and are in no other figure; rates are in <a href="variants.csv">variants.csv</a>.</p>
            {pilot.Variants.Select(choice => Table(choice, pilot.PilotBlocks))}

            """)
        : Markup.Empty;

    /// <summary>What was chosen for a scenario, with the way to the rates; nothing where all variants are measured in it.</summary>
    public static Markup In(Report report, Scenario scenario) => Markup.Join(
        from choice in report.Manifest.Pilot?.Variants ?? []
        where choice.In.Contains(scenario.Id)
        select Markup.Of($"<p class=\"source\">{choice.Choice} <a href=\"#variants\">By what</a></p>\n"));

    /// <summary>A variant's rate in the pilot.</summary>
    public static Markup Rate(PilotedVariant variant) => variant is { Level: { } level, RequestsPerSecond: not null }
        ? Markup.Of(
            $"{Figure.Number(variant.RequestsPerSecond, Source + "requests_per_second_mean")} requests/s "
                + $"at {Figure.Level(level.Value, Source + "level")} {level.Unit}")
        : Markup.Of($"{(variant.Fate == VariantFate.Undecided ? "no valid trial" : "it died")}");

    private static Markup Table(ChosenVariant choice, int blocks) => Markup.Of($"""
        <table class="stack variants">
        <caption>{choice.Choice} Ranked by <code>{choice.By}</code>.</caption>
        <thead><tr><th scope="col">Variant</th><th scope="col">In the pilot</th><th scope="col" class="num">Blocks</th><th scope="col">What became of it</th></tr></thead>
        <tbody>
        {choice.Variants.Select(variant => Row(variant, blocks))}
        </tbody>
        </table>

        """);

    private static Markup Row(PilotedVariant variant, int blocks) => Markup.Of($"""
        <tr data-variant="{variant.Target}"><th scope="row">{variant.Target}</th>
        <td data-label="In the pilot"><span>{Rate(variant)}</span></td>
        <td class="num" data-label="Blocks"><span>{Blocks(variant.ValidBlocks, blocks)}</span></td>
        <td data-label="What became of it">{VariantRow.FateOf(variant.Fate)}</td></tr>

        """);

    private static Markup Blocks(int valid, int planned) =>
        Markup.Of($"{Figure.Count(valid, Source + "valid_blocks")} of {Figure.Count(planned, Source + "planned_blocks")}");
}
