using Bench.Catalog;
using Bench.Core.Probing;
using Bench.Core.Suites;
using Bench.Probes;
using Bench.Reporting.Journal;

namespace Bench.Cli.Running;

/// <summary>The probes of a suite that a run has not made yet.</summary>
internal static class Probing
{
    /// <summary>Those that the run has the targets for.</summary>
    public static IReadOnlyList<IProbe> Left(Suite suite, IEnumerable<ProbeResult> made) =>
        [.. Missing(suite, made).Where(probe => ProbeSession.Lacking(probe, suite.Targets).Count == 0)];

    public static async Task MakeAsync(
        RunFolder folder, Suite suite, Definitions definitions, Launching launching, Narrator narrator, CancellationToken cancellation)
    {
        var session = new ProbeSession(launching.Launcher, suite.Targets, definitions.OfferedBy, folder.FullPath);
        foreach (var probe in Missing(suite, ProbeJournal.Read(folder)))
        {
            if (ProbeSession.Lacking(probe, suite.Targets) is { Count: > 0 } lacking)
            {
                narrator.Say($"the probe {probe.Id} is left out: it asks {string.Join(" and ", lacking)}, not measured in this run");
                continue;
            }

            if (launching.Launcher.Id == "external" && session.StartsOwnProgram(probe))
            {
                narrator.Say(
                    $"the probe {probe.Id} is left out: it starts a program of its own in the place of a target, "
                        + "and these were started by somebody else");
                continue;
            }

            narrator.Say($"probe {probe.Id}");
            var result = await session.RunAsync(probe, cancellation);
            ProbeJournal.Append(folder, result);
            narrator.Detail(result.Reason);
        }
    }

    private static IProbe[] Missing(Suite suite, IEnumerable<ProbeResult> made) =>
        [.. AllProbes.List.Where(probe => suite.Probes.Contains(probe.Id) && made.All(result => result.Probe != probe.Id)).Select(probe => probe.In(suite))];
}
