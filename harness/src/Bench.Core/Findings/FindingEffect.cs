namespace Bench.Core.Findings;

/// <summary>What a finding does to the data it is about.</summary>
public enum FindingEffect
{
    /// <summary>A fault of the instrument: the trial does not count and is repeated.</summary>
    Void,

    /// <summary>
    /// A fault of the instrument at one rate of a capacity: that attempt does not count, and the rate was measured again in the same trial (decision 0071).
    /// </summary>
    Repeated,

    /// <summary>The figure is not reported.</summary>
    Withheld,

    /// <summary>What the target did: a result, never repeated away.</summary>
    Result,

    /// <summary>Shown beside the figure.</summary>
    Shown,
}
