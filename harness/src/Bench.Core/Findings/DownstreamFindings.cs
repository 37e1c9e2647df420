using Bench.Core.Measurement;

namespace Bench.Core.Findings;

/// <summary>The doubts that a target's calls of the downstream service raise, counted there as the work in the database is (decision 0042).</summary>
internal static class DownstreamFindings
{
    /// <param name="calls">From before the first request to after the last answer.</param>
    /// <param name="each">Declared for a request.</param>
    /// <param name="levels">Of the trial: how many requests there were.</param>
    public static Finding? WorkDiffers(long calls, int each, IReadOnlyList<LevelResult> levels)
    {
        var requests = RequestRange.Of(levels);
        return requests.Covers(calls, each, beside: 0)
            ? null
            : new Finding(FindingKind.WorkDiffers, FindingEffect.Result, null,
                FormattableString.Invariant($"{requests} came to {calls} calls of the downstream service; the contract declares {each} a request"),
                "Its figures are those of other work: look for a cache, for a client that asks again after a failure, or for an answer without a call.");
    }
}
