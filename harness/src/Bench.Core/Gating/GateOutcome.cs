namespace Bench.Core.Gating;

/// <summary>What the comparisons of one change say together: only what each of them shows is an alarm (decision 0055).</summary>
/// <param name="Comparisons">One, or more where the change was measured again; not empty.</param>
public sealed record GateOutcome(IReadOnlyList<RunComparison> Comparisons)
{
    /// <summary>Figures that are worse in every comparison, in the order of the first.</summary>
    public IReadOnlyList<FigurePlace> Regressions =>
        [.. Places(ChangeVerdict.Regression).Where(place => Times(place, ChangeVerdict.Regression) == Comparisons.Count)];

    /// <summary>Figures that are worse in some comparison and not in every one: noise, until they are seen again.</summary>
    public IReadOnlyList<FigurePlace> NotPersistent => [.. Places(ChangeVerdict.Regression).Except(Regressions)];

    /// <summary>Figures of which some comparison can say nothing.</summary>
    public IReadOnlyList<FigurePlace> TooFewBlocks => [.. Places(ChangeVerdict.TooFewBlocks)];

    private IEnumerable<FigurePlace> Places(ChangeVerdict verdict) =>
        Comparisons.SelectMany(comparison => comparison.Changes).Where(change => change.Verdict == verdict).Select(change => change.Place).Distinct();

    private int Times(FigurePlace place, ChangeVerdict verdict) =>
        Comparisons.Count(comparison => comparison.Changes.Any(change => change.Place == place && change.Verdict == verdict));
}
