using Bench.Core.Statistics;

namespace Bench.Cli.Loading;

/// <summary>How one <c>--slo</c> ended.</summary>
/// <param name="Met">Null where the engine's own fault, which is among the findings, leaves it open.</param>
internal sealed record SloDocument(string Objective, bool? Met, long Slower, long Requests, string Reason)
{
    public static SloDocument Of(ObjectiveOutcome outcome, bool isJudged) => new(
        outcome.Objective.ToString(), isJudged ? outcome.IsMet : null, outcome.Slower, outcome.Requests, outcome.Reason);
}
