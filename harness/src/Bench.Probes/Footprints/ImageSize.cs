namespace Bench.Probes.Footprints;

/// <param name="Bytes">Of all files that the service sees as its own; null where it runs among the host's.</param>
internal sealed record ImageSize(long? Bytes);
