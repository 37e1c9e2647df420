using Bench.Core.Probing;

namespace Bench.Probes;

/// <summary>Makes results.</summary>
internal static class Found
{
    /// <param name="reason">A clause.</param>
    public static ProbeResult Of(IProbe probe, bool? holds, string reason, IEnumerable<ProbeObservation> seen) =>
        new(ProbeResult.CurrentSchemaVersion, probe.Id, holds, reason, [.. seen]);

    /// <summary>One of so many things, as a share that people read.</summary>
    public static string Share(int part, int whole) => FormattableString.Invariant($"{part} of {whole}");
}
