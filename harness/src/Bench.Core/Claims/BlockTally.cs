namespace Bench.Core.Claims;

/// <summary>What became of the planned blocks of all that is compared (decision 0087).</summary>
/// <param name="Valid">Those that hold a figure of each side; of a mean over places, in more than half of them (decision 0093).</param>
/// <param name="LostToTargets">Those that lack one for what a target did: it died, never answered, or answered too little.</param>
/// <param name="NotMeasured">Those that the run ended before, of one side or more.</param>
/// <param name="Losses">By side; several may have lost the same block.</param>
public sealed record BlockTally(int Planned, int Valid, int LostToTargets, int NotMeasured, IReadOnlyList<TargetLoss> Losses)
{
    /// <summary>Void or withheld for the instrument.</summary>
    public int LostToInstrument => Planned - Valid - LostToTargets - NotMeasured;
}
