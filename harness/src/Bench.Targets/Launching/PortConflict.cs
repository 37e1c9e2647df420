namespace Bench.Targets.Launching;

/// <summary>Somebody listens where a target would.</summary>
/// <param name="Seen">Which port, and who.</param>
internal sealed record PortConflict(string Seen, string Remedy);
