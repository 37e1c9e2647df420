using Bench.Core.Suites;
using Bench.Reporting.Charts;

namespace Bench.Reporting.Page;

/// <summary>One scenario: how it was run, its charts, and all its cells.</summary>
internal static class ScenarioSection
{
    /// <summary>What the run measured, each with the way to its figures.</summary>
    public static Markup Contents(IReadOnlyList<Scenario> scenarios) => Markup.Of($"""
        <section id="scenarios">
        <h2>Scenarios</h2>
        <ul class="files">
        {scenarios.Select(scenario => Markup.Of($"<li><a href=\"#scenario-{scenario.Id}\">{scenario.Title}</a> <code>{scenario.Id}</code></li>\n"))}
        </ul>
        </section>

        """);

    public static Markup Of(Report report, Scenario scenario, TargetInks inks, RunCharts charts) => Markup.Of($"""
        <section id="scenario-{scenario.Id}">
        <h2>{scenario.Title}</h2>
        <p class="source">Contract <code>{scenario.Contract.Id}</code>, {Load(scenario)}. {Start(report, scenario)}; lead-in of
        {Seconds(scenario.WarmUp)}, then {Seconds(scenario.Settling)} before each later level, not counted;
        window of {Seconds(scenario.Window)}; {Workers(scenario.Workers)}.</p>
        {LookFor(scenario)}{VariantsTable.In(report, scenario)}
        <div class="charts">
        {charts.Scenarios[scenario.Id].Select(chart => ChartFigure.Of(chart))}
        </div>
        {Table(report, scenario, inks)}
        {CanaryTable.Of(report, scenario, inks)}
        </section>

        """);

    private static Markup LookFor(Scenario scenario) =>
        scenario.LookFor is { } sentences ? Markup.Of($"<p><strong>Look for:</strong> {sentences}</p>") : Markup.Empty;

    /// <summary>The rates of a grid are many, and each says little: they stand in the files.</summary>
    private static Markup Table(Report report, Scenario scenario, TargetInks inks) => scenario.Objective is null
        ? CellTable.Of([.. report.Analysis.Cells.Where(cell => cell.Scenario == scenario.Id)], inks)
        : CapacityTable.Of(report, scenario, scenario.Objective);

    private static string Start(Report report, Scenario scenario)
    {
        var targets = report.Manifest.Suite.TargetsIn(scenario.Id);
        string[] running = [.. targets.Where(target => target.Url is not null).Select(target => target.Id)];
        return report.Manifest.Launcher == "external" || running.Length == targets.Count
            ? "Started by somebody else, new connections for every trial"
            : "Fresh start for every trial" + (running.Length == 0 ? string.Empty : $" but those of {string.Join(", ", running)}, started by somebody else");
    }

    private static string Load(Scenario scenario) =>
        scenario.LevelsText + Arrivals(scenario) + (scenario.Canary is { } canary ? $", beside it the canary {canary}" : string.Empty);

    private static string Arrivals(Scenario scenario) => scenario.Levels[0] is OpenLevel open
        ? FormattableString.Invariant($", {(open.Arrivals == ArrivalKind.Poisson ? "Poisson" : "constant")} arrivals over {open.Connections} connections")
        : string.Empty;

    private static string Seconds(TimeSpan time) => FormattableString.Invariant($"{time.TotalSeconds:0.###} s");

    private static string Workers(int workers) => workers == 1 ? "one server process" : FormattableString.Invariant($"{workers} server processes");
}
