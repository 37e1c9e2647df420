using System.Globalization;
using Bench.Core.Running;
using Bench.Core.Statistics;

namespace Bench.Reporting.Page;

/// <summary>The same ratios by another engine: what depends on who asks is no property of the targets.</summary>
internal static class SecondOpinionSection
{
    private const string Source = "second_opinions.csv ";

    /// <returns>Nothing where no second engine measured.</returns>
    public static Markup Of(Report report, Words words) => report.Analysis.Engines.Count == 0 ? Markup.Empty : Markup.Of($"""
        <section id="second-opinion">
        <h2>What another load engine says</h2>
        <table class="stack ratios">
        <caption>Ratio of requests answered a second, in blocks in which both engines measured both targets. The second engine counts in its own way:
        its connections are new where its window begins, and it does not check bodies.
        From <a href="second_opinions.csv">second_opinions.csv</a>.</caption>
        <thead><tr>
        <th scope="col">Where</th>
        <th scope="col" class="num">{EngineChoice.Of(report.Manifest.Engine)?.Main}</th>
        <th scope="col" class="num">{report.Analysis.Engines[0].Engine}</th>
        <th scope="col" class="num">Apart</th>
        <th scope="col" class="num">Blocks</th>
        </tr></thead>
        {report.Analysis.Engines.GroupBy(row => row.Comparison).Select(group => Group(group.Key.ToString(), group, words))}
        </table>
        </section>

        """);

    private static Markup Group(string comparison, IEnumerable<EngineAgreement> rows, Words words) => Markup.Of($"""
        <tbody>
        <tr class="group"><th scope="rowgroup" colspan="5"><code>{comparison}</code></th></tr>
        {rows.Select(row => Row(row, words))}
        </tbody>

        """);

    private static Markup Row(EngineAgreement row, Words words) => Markup.Of($"""
        <tr>
        <th scope="row">{words.Scenario(row.Scenario)}, {Figure.Level(row.Level.Value, Source + "level")} {row.Level.Unit}</th>
        <td class="num" data-label="Main">{Figure.Ratio(row.Main.Ratio, Source + "main_ratio")}</td>
        <td class="num" data-label="Second">{Figure.Ratio(row.Second.Ratio, Source + "second_ratio")}</td>
        <td class="num" data-label="Apart">{Figure.Of(row.Apart, Source + "apart", Share)}</td>
        <td class="num" data-label="Blocks">{Figure.Count(row.Blocks, Source + "blocks")}</td></tr>

        """);

    private static string Share(double share) => share.ToString("+0.0 %;−0.0 %;0.0 %", CultureInfo.InvariantCulture);
}
