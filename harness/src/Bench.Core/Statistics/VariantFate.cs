namespace Bench.Core.Statistics;

/// <summary>What a pilot's choice does with a variant.</summary>
public enum VariantFate
{
    /// <summary>It had the highest rate, and stands for all of them.</summary>
    Best,

    /// <summary>It is measured too, and counts for nothing where the best does.</summary>
    Beside,

    /// <summary>An instrument's fault left the pilot no figure of it, so it stays and may still be the best.</summary>
    Undecided,

    /// <summary>It is not measured.</summary>
    LeftOut,
}
