namespace Bench.Probes.Footprints;

/// <param name="Distributions">Bytes by name, of those that were asked for and all that they require.</param>
/// <param name="NotInstalled">Those that were asked for and are not there.</param>
internal sealed record InstalledDistributions(IReadOnlyDictionary<string, long> Distributions, IReadOnlyList<string> NotInstalled)
{
    public long Bytes => Distributions.Values.Sum();
}
