namespace Bench.Core.Claims;

/// <summary>What a run says about a statement (METHOD.md M16).</summary>
public enum VerdictKind
{
    Supported,

    Refuted,

    /// <summary>The difference is there and has the claimed direction, but not the claimed size.</summary>
    SmallerThanClaimed,

    /// <summary>Shown to be so small that it makes no difference in practice.</summary>
    NoPracticalDifference,

    /// <summary>The parts say different things.</summary>
    Mixed,

    /// <summary>Figures without a threshold: they are the answer.</summary>
    Shown,

    /// <summary>Measured, and the data allow more than one answer, or too few of them are valid.</summary>
    Inconclusive,

    /// <summary>Measured with fewer blocks than a verdict needs (METHOD.md M15).</summary>
    Indicative,

    /// <summary>Needs targets, scenarios or probes that this run does not have.</summary>
    NotMeasured,

    /// <summary>No measurement of this kind could decide it.</summary>
    NotTestableHere,
}
