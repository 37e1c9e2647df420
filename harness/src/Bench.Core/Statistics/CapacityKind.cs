namespace Bench.Core.Statistics;

/// <summary>How much is known of a capacity.</summary>
public enum CapacityKind
{
    /// <summary>It lies on the grid.</summary>
    Observed,

    /// <summary>Even the lowest rate failed.</summary>
    Below,

    /// <summary>Even the highest rate passed.</summary>
    Above,

    /// <summary>No block was measured, or blocks lie beyond both ends of the grid.</summary>
    Unknown,
}
