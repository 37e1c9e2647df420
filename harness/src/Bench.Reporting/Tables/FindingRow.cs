using Bench.Core.Statistics;

namespace Bench.Reporting.Tables;

/// <summary>One doubt: a row of <c>findings.csv</c>.</summary>
public sealed record FindingRow(
    string Effect,
    string Kind,
    int? Sequence,
    int? Attempt,
    int? Block,
    string? Scenario,
    string? Subject,
    string? Workload,
    double? Level,
    string Evidence,
    string Advice)
{
    public static FindingRow Of(LocatedFinding located) => new(
        located.Finding.Effect.ToString(), located.Finding.Kind.ToString(),
        located.Sequence, located.Attempt, located.Block, located.Scenario, located.Subject,
        located.Finding.Level?.Workload, located.Finding.Level?.Value,
        located.Finding.Evidence, located.Finding.Advice);
}
