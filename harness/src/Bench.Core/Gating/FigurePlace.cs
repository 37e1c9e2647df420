using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Gating;

/// <summary>One figure of a cell: what runs are compared by.</summary>
public sealed record FigurePlace(string Scenario, Level Level, string Target, Metric Metric);
