namespace Bench.Probes.Equipment;

/// <param name="Distributions">The framework and all that it requires: nothing else could be imported.</param>
/// <param name="Steps">By id.</param>
internal sealed record TriedEquipment(IReadOnlyList<string> Distributions, IReadOnlyDictionary<string, TriedStep> Steps);
