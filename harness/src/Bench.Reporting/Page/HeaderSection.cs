using System.Globalization;

namespace Bench.Reporting.Page;

/// <summary>The first thing that a reader sees: the question, the answer in a sentence, and what was compared on what.</summary>
internal static class HeaderSection
{
    public static Markup Of(Report report, Words words) => Markup.Of($"""
        <header>
        <div class="top"><p class="eyebrow">Benchmark report{(report.Analysis.Indicative ? Markup.Of($" <span class=\"chip indicative\">indicative, no verdicts</span>") : Markup.Empty)}</p>
        <nav aria-label="Sections"><a href="#ratios">Ratios</a> <a href="#doubts">Doubts</a> {report.Manifest.Suite.Scenarios.Select(scenario => Markup.Of($"<a href=\"#scenario-{scenario.Id}\" title=\"{scenario.Title}\">{scenario.Id}</a> "))}<a href="#method">Method</a> <a href="#environment">Environment</a></nav></div>
        <h1>{report.Manifest.Suite.Title}</h1>
        <p class="dek">{Dek(words)}</p>
        <div class="notes">
        {Indicative(report)}{Doubts(report)}</div>
        <dl class="facts">
        {report.Manifest.Suite.Targets.Where(target => !target.IsTwin).Select(target => Target(report, target.Id, target.Title))}
        {Fact("Machine", Machine(report, words))}
        {Fact("Launcher and packages", Markup.Of($"{report.Manifest.Launcher}, packages from {report.Manifest.PackageSource}, load from {report.Manifest.Engine}"))}
        {Fact("Replication", Replication(report))}
        {Fact("Started", Markup.Of($"{report.Manifest.StartedUtc.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC"))}
        </dl>
        </header>

        """);

    private static Markup Dek(Words words)
    {
        if (words.Headline is not { Estimate: { } estimate } row) return Markup.Of($"No ratio could be estimated. The doubts below say why.");
        const string Source = "comparisons.csv ";
        var interval = estimate.Interval is { } ends
            ? Markup.Of($"95 % interval {Figure.Ratio(ends.Low, Source + "ratio_low")} to {Figure.Ratio(ends.High, Source + "ratio_high")}, {Figure.Count(row.ValidBlocks, Source + "valid_blocks")} blocks")
            : Markup.Of($"one block, so without an interval");
        var difference = estimate.Interval is { } range && range.Contains(1) ? ", which shows no difference" : string.Empty;
        return Markup.Of($"With {Figure.Level(row.Level.Value, Source + "level")} {row.Level.Unit} on a {words.Machine}, <b>{words.Title(row.Comparison.Numerator)}</b> answered <b>{Figure.Ratio(estimate.Ratio, Source + "ratio")} times</b> as many requests a second as <b>{words.Title(row.Comparison.Denominator)}</b> in “{words.Scenario(row.Scenario)}” ({interval}){difference}. {Range(words)}{Noise(words)}");
    }

    private static Markup Range(Words words)
    {
        var ratios = words.Throughput.Select(row => row.Estimate!.Ratio).ToArray();
        return ratios.Length < 2
            ? Markup.Empty
            : Markup.Of($"Over all {Pretty.Count(ratios.Length)} ratios of this run, the smallest is {Figure.Ratio(ratios.Min(), "comparisons.csv ratio")} and the largest {Figure.Ratio(ratios.Max(), "comparisons.csv ratio")}. ");
    }

    private static Markup Noise(Words words) => words.WorstTwin is { } twin
        ? Markup.Of($"Noise: a target against itself gave {Figure.Of(twin.Estimate!.Ratio, "comparisons.csv ratio", ratio => ratio.ToString("0.000", CultureInfo.InvariantCulture))} at worst.")
        : Markup.Empty;

    private static Markup Indicative(Report report) => report.Analysis.Indicative
        ? Markup.Of($"<p class=\"note\"><strong>Indicative.</strong> {Figure.Count(report.Manifest.Suite.Blocks, "manifest.json suite.blocks")} blocks show the size of a difference; a verdict needs at least {Pretty.Count(Core.Statistics.Analysis.SmallestBlocksForVerdicts)}.</p>\n")
        : Markup.Empty;

    private static Markup Doubts(Report report)
    {
        var groups = DoubtGroup.Of(report.Analysis);
        return groups.Count == 0
            ? Markup.Of($"<p class=\"note\"><strong>No doubts</strong> were found.</p>\n")
            : Markup.Of($"<p class=\"note doubt\"><strong><a href=\"#doubts\">Doubts</a>.</strong> {Markup.Join(groups.Select((group, index) => Markup.Of($"{(index == 0 ? string.Empty : "; ")}{group.Name} ({group.EffectName}, {group.Times})")))}.</p>\n");
    }

    private static Markup Target(Report report, string id, string title) => Fact(
        title, Markup.Of($"<code>{id}</code> {VersionText.Of(report.Manifest, id)}"));

    private static Markup Machine(Report report, Words words)
    {
        var machine = report.Manifest.Machine;
        return Markup.Of($"{words.Machine}: {machine.CpuModel}{(machine.Virtualisation is null or "none" ? string.Empty : ", " + machine.Virtualisation)}, {machine.OperatingSystem}");
    }

    private static Markup Replication(Report report)
    {
        var trials = report.Analysis.Trials;
        const string Source = "analysis.json trials.";
        return Markup.Of($"{Figure.Count(report.Manifest.Suite.Blocks, "manifest.json suite.blocks")} blocks, {Figure.Count(trials.Planned, Source + "planned")} fresh starts planned; valid: {Figure.Count(trials.Valid, Source + "valid")}, of which the target died in {Figure.Count(trials.Dead, Source + "dead")}; void attempts: {Figure.Count(trials.VoidAttempts, Source + "voidAttempts")}");
    }

    private static Markup Fact(string name, Markup value) => Markup.Of($"<div><dt>{name}</dt><dd>{value}</dd></div>\n");
}
