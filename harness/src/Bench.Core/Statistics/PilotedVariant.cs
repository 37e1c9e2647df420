using Bench.Core.Suites;

namespace Bench.Core.Statistics;

/// <summary>A variant in a pilot.</summary>
/// <param name="Level">The closed level of its highest rate; null where there is none.</param>
/// <param name="RequestsPerSecond">Mean over the pilot's blocks; null where it died in all of them, or no trial was valid.</param>
/// <param name="ValidBlocks">Those that the mean is over.</param>
public sealed record PilotedVariant(string Target, VariantFate Fate, Level? Level, double? RequestsPerSecond, int ValidBlocks);
