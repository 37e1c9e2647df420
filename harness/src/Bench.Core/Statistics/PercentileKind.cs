namespace Bench.Core.Statistics;

/// <summary>How much is known of a percentile.</summary>
public enum PercentileKind
{
    /// <summary>The value itself, with enough observations beyond it (METHOD.md M8).</summary>
    Observed,

    /// <summary>It falls among the requests that were cut off: only known to be longer (METHOD.md M4).</summary>
    LongerThan,

    /// <summary>Too few observations, or too few separate events, beyond it: not reported.</summary>
    Unsupported,
}
