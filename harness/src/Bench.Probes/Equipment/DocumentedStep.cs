namespace Bench.Probes.Equipment;

/// <param name="Code">Python.</param>
/// <param name="Source">The page that it follows.</param>
internal sealed record DocumentedStep(string Code, string Source);
