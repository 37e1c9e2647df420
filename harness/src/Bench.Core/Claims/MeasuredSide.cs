using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Claims;

/// <summary>One side of a ratio as it was measured: the best of its variants, at its level.</summary>
internal sealed record MeasuredSide(string Target, string Scenario, Level Level, IReadOnlyList<BlockValue> Blocks);
