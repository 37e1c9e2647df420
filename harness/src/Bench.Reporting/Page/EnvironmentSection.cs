using System.Globalization;
using Bench.Core.Suites;

namespace Bench.Reporting.Page;

/// <summary>What the figures hold for: the machine, the software, and each target's settings with their sources.</summary>
internal static class EnvironmentSection
{
    private const int CommitCharacters = 12;

    public static Markup Of(Report report) => Markup.Of($"""
        <section id="environment">
        <h2>Environment</h2>
        <p class="source">The figures hold for this machine, these versions and these settings, and claim nothing beyond them.
        From <a href="manifest.json">manifest.json</a>.</p>
        <dl class="pairs">
        {Facts(report).Select(fact => Markup.Of($"<div><dt>{fact.Name}</dt><dd>{fact.Value}</dd></div>\n"))}
        </dl>
        {FactsSection.OfTargets(report)}
        {(report.Manifest.Launcher == "external" ? Markup.Empty : AllSettings(report))}
        </section>

        """);

    private static Markup AllSettings(Report report) => Markup.Of($"""
        <h2 id="settings">Settings of the targets</h2>
        {report.Manifest.Suite.Targets.Where(target => !target.IsTwin).Select(target => Settings(report, target))}

        """);

    private static IEnumerable<(string Name, Markup Value)> Facts(Report report)
    {
        var (manifest, machine) = (report.Manifest, report.Manifest.Machine);
        var threads = FormattableString.Invariant($"{machine.Cpus} CPUs, {machine.ThreadsPerCore} threads a core");
        yield return ("CPU", Text($"{machine.CpuModel}, {threads}, {machine.Architecture}"));
        yield return ("Virtualisation", Text(machine.Virtualisation ?? "not told"));
        yield return ("Governor", Text(machine.Governor ?? "not told"));
        yield return ("Memory", Markup.Of($"{Memory(machine.MemoryBytes)} GB"));
        yield return ("System", Text($"{machine.OperatingSystem}, kernel {machine.Kernel}"));
        yield return ("CPU sets", Text(manifest.Cpus.ToString()));
        yield return ("Harness", Text($"{manifest.HarnessVersion}{Commit(manifest.Commit)}, .NET {machine.DotNetVersion}"));
        if (manifest.ContainerEngine is { } engine) yield return ("Containers", Text(engine));
        yield return ("Load engine", Text(manifest.Engine));
        yield return ("Seed", Text(manifest.Suite.Seed.ToString(CultureInfo.InvariantCulture)));
        yield return ("Run", Text(manifest.RunId));
        yield return ("Trials begun", Text(SittingsText.Of(report.Trials)));
    }

    private static Markup Memory(long bytes) =>
        Figure.Exactly(bytes.ToString(CultureInfo.InvariantCulture), Pretty.Number(bytes / 1e9), "manifest.json machine.memoryBytes");

    private static string Commit(string? commit) =>
        commit is null ? string.Empty : ", commit " + commit[..Math.Min(CommitCharacters, commit.Length)];

    private static Markup Text(string text) => Markup.Of($"{text}");

    private static Markup Settings(Report report, Target target) => Markup.Of($"""
        <h3 id="settings-{target.Id}">{target.Title} <code>{target.Id}</code></h3>
        <p class="source">{VersionText.Of(report.Manifest, target.Id)}</p>
        <pre>{string.Join(' ', target.Command)}</pre>
        <table class="stack settings">
        <thead><tr><th scope="col">Setting</th><th scope="col">Value</th><th scope="col">Why</th><th scope="col">Follows</th></tr></thead>
        <tbody>
        {target.Settings.Select(Setting)}
        </tbody></table>
        {target.NotOffered.GroupBy(absent => absent.Reason, absent => absent.Contract).Select(NotOffered)}

        """);

    private static Markup NotOffered(IGrouping<string, string> contracts) => Markup.Of($"""
        <p class="source">Not offered: {string.Join(", ", contracts)} ({contracts.Key})</p>

        """);

    private static Markup Setting(TargetSetting setting) => Markup.Of($"""
        <tr><th scope="row">{setting.Name}</th>
        <td data-label="Value">{setting.Value}</td>
        <td data-label="Why">{setting.Reason}</td>
        <td data-label="Follows">{Link(setting.Source)}</td></tr>

        """);

    // A source is text of a file: only what is plainly a web address becomes a link.
    private static Markup Link(string source) =>
        Uri.TryCreate(source, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            ? Markup.Of($"<a href=\"{source}\" rel=\"noreferrer\">{uri.Host}</a>")
            : Markup.Of($"{source}");
}
