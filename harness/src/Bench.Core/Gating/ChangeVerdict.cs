namespace Bench.Core.Gating;

/// <summary>What a comparison of two versions says of one figure.</summary>
public enum ChangeVerdict
{
    /// <summary>Worse by more than the smallest effect of interest.</summary>
    Regression,

    /// <summary>Better by more than that.</summary>
    Improvement,

    /// <summary>The 90 % interval lies where differences are of no interest.</summary>
    Equivalent,

    /// <summary>None of these can be told from the blocks that there are.</summary>
    NotShown,

    /// <summary>Fewer blocks than say anything.</summary>
    TooFewBlocks,
}
