using System.Globalization;
using Bench.Core.Suites;

namespace Bench.Reporting.Page;

/// <summary>On what and how often it was measured, in short; what was compared, version by version, is a part of the environment.</summary>
internal static class FactsSection
{
    public static Markup Of(Report report, Words words) => Markup.Of($"""
        <dl class="facts">
        {Fact("Machine", Machine(report, words))}
        {Fact("Versions", Markup.Of($"{VersionText.OfFrameworks(report.Manifest)}"))}
        {Fact("Launcher and packages", Launcher(report))}
        {Fact("Replication", Replication(report))}
        {Fact("Started", Markup.Of($"{report.Manifest.StartedUtc.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC"))}
        </dl>

        """);

    public static Markup OfTargets(Report report) => Markup.Of($"""
        <dl class="facts">
        {report.Manifest.Suite.Targets.Where(target => !target.IsTwin).Select(target => Target(report, target))}
        </dl>

        """);

    private static Markup Target(Report report, Target target) =>
        Fact(target.Title, Markup.Of($"<code>{target.Id}</code> {VersionText.Of(report.Manifest, target.Id)}{PilotAlone(report, target)}"));

    private static string PilotAlone(Report report, Target target) =>
        report.Manifest.Pilot is null || report.Manifest.Plan.Any(trial => trial.Target == target.Id) ? string.Empty : ", measured in the pilot alone";

    private static Markup Machine(Report report, Words words)
    {
        var machine = report.Manifest.Machine;
        var hypervisor = machine.Virtualisation is null or "none" ? string.Empty : ", " + machine.Virtualisation;
        return Markup.Of($"{words.Machine}: {machine.CpuModel}{hypervisor}, {machine.OperatingSystem}");
    }

    private static Markup Launcher(Report report) =>
        Markup.Of($"{report.Manifest.Launcher}, packages from {report.Manifest.PackageSource}, load from {report.Manifest.Engine}");

    private static Markup Replication(Report report)
    {
        var trials = report.Analysis.Trials;
        const string Trials = "analysis.json trials.";
        return Markup.Of($"""
            {Figure.Count(report.Manifest.Suite.Blocks, "manifest.json suite.blocks")} blocks,
            {Figure.Count(trials.Planned, Trials + "planned")} trials planned; valid: {Figure.Count(trials.Valid, Trials + "valid")},
            of which the target died in {Figure.Count(trials.Dead, Trials + "dead")};
            void attempts: {Figure.Count(trials.VoidAttempts, Trials + "voidAttempts")}
            """);
    }

    private static Markup Fact(string name, Markup value) => Markup.Of($"<div><dt>{name}</dt><dd>{value}</dd></div>\n");
}
