using Bench.Core.Probing;

namespace Bench.Reporting.Tables;

/// <summary>One thing that a probe saw: a row of <c>probes.csv</c>.</summary>
/// <param name="Holds">Empty where the probe's figures are the answer.</param>
/// <param name="Evidence">The file that shows it, from the run's folder.</param>
public sealed record ProbeRow(string Probe, bool? Holds, string Target, string What, string Value, string Evidence)
{
    public static IEnumerable<ProbeRow> Of(ProbeResult result) =>
        result.Observations.Select(seen => new ProbeRow(result.Probe, result.Holds, seen.Target, seen.What, seen.Value, seen.Evidence));
}
