using System.Globalization;

namespace Bench.Reporting.Page;

/// <summary>The first thing that a reader sees: the question, the answer in a sentence, and what was compared on what.</summary>
internal static class HeaderSection
{
    public static Markup Of(Report report, Words words) => Markup.Of($"""
        <header>
        <p class="eyebrow">Benchmark report{(report.Analysis.Indicative ? Markup.Of($" <span class=\"chip indicative\">indicative, no verdicts</span>") : Markup.Empty)}</p>
        <h1>{report.Manifest.Suite.Title}</h1>
        <p class="dek">{Dek(words)}</p>
        {Indicative(report)}
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
        var rows = words.Throughput.ToArray();
        if (rows.Length < 2) return Markup.Empty;
        var (least, most) = (rows.MinBy(row => row.Estimate!.Ratio)!, rows.MaxBy(row => row.Estimate!.Ratio)!);
        return Markup.Of($"Over all that was compared, the ratio lies between {Figure.Ratio(least.Estimate!.Ratio, "comparisons.csv ratio")} ({Where(words, least.Comparison.Denominator, least.Scenario, least.Level)}) and {Figure.Ratio(most.Estimate!.Ratio, "comparisons.csv ratio")} ({Where(words, most.Comparison.Denominator, most.Scenario, most.Level)}). ");
    }

    private static Markup Where(Words words, string denominator, string scenario, Core.Suites.Level level) =>
        Markup.Of($"over {words.Title(denominator)}, “{words.Scenario(scenario)}”, {Figure.Level(level.Value, "comparisons.csv level")} {level.Unit}");

    private static Markup Noise(Words words) => words.WorstTwin is { } twin
        ? Markup.Of($"One target measured as two differed from itself by a ratio of {Figure.Of(twin.Estimate!.Ratio, "comparisons.csv ratio", ratio => ratio.ToString("0.000", CultureInfo.InvariantCulture))} at most.")
        : Markup.Empty;

    private static Markup Indicative(Report report) => report.Analysis.Indicative
        ? Markup.Of($"<p class=\"note\"><strong>Indicative.</strong> {Figure.Count(report.Manifest.Suite.Blocks, "manifest.json suite.blocks")} blocks show the size of a difference, not more: a verdict needs at least 10. Take the intervals seriously, and the second decimal less so.</p>\n")
        : Markup.Empty;

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
        return Markup.Of($"{Figure.Count(report.Manifest.Suite.Blocks, "manifest.json suite.blocks")} blocks, {Figure.Count(trials.Planned, Source + "planned")} fresh starts planned: {Figure.Count(trials.Valid, Source + "valid")} valid, {Figure.Count(trials.VoidAttempts, Source + "voidAttempts")} void attempts, {Figure.Count(trials.Dead, Source + "dead")} dead targets");
    }

    private static Markup Fact(string name, Markup value) => Markup.Of($"<div><dt>{name}</dt><dd>{value}</dd></div>\n");
}
