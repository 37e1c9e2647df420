namespace Bench.Core.Suites;

/// <summary>
/// How each trial of a capacity finds the part of the grid that it measures (decision 0070): by what a crowd of users is answered, in a closed level
/// whose figures are discarded.
/// </summary>
/// <param name="Users">So many that they, and not their waiting, are what the target is short of.</param>
/// <param name="Window">How long their answers are counted, after the warm-up.</param>
/// <param name="Below">Rates of the grid that are measured below the one that they reached.</param>
/// <param name="Above">Rates that are measured above it.</param>
public sealed record GridSearch(int Users, TimeSpan Window, int Below, int Above)
{
    /// <summary>As the engine runs it.</summary>
    public ClosedLevel Level => new(Users);

    /// <summary>How many rates a trial measures, where nothing has to be added.</summary>
    public int Rates => Below + 1 + Above;
}
