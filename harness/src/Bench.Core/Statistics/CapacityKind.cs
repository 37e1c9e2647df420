namespace Bench.Core.Statistics;

/// <summary>How much is known of a capacity.</summary>
public enum CapacityKind
{
    /// <summary>It lies among the rates that were measured.</summary>
    Observed,

    /// <summary>Even the lowest of them failed.</summary>
    Below,

    /// <summary>Even the highest of them passed.</summary>
    Above,

    /// <summary>No block was measured, or blocks lie beyond both ends.</summary>
    Unknown,
}
