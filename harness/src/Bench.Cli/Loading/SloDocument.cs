using Bench.Core.Statistics;

namespace Bench.Cli.Loading;

/// <summary>How one <c>--slo</c> ended.</summary>
internal sealed record SloDocument(string Objective, bool Met, long Slower, long Requests, string Reason)
{
    public static SloDocument Of(ObjectiveOutcome outcome) => new(outcome.Objective.ToString(), outcome.IsMet, outcome.Slower, outcome.Requests, outcome.Reason);
}
