namespace Bench.Core.Suites;

/// <summary>A contract under a workload, with the times that make its figures comparable (METHOD.md M4, M7, M9).</summary>
/// <param name="Levels">In ascending order; each is measured once a trial, in random order where there is an <paramref name="Objective"/>, and around what a
/// <see cref="Search"/> finds where there is one.</param>
/// <param name="WarmUp">Load before the first window of a trial, not counted; the same for every target.</param>
/// <param name="Settling">Load at each later level before its window opens, not counted.</param>
/// <param name="Window">How long completions are counted.</param>
/// <param name="ResponseTimeout">A request without a whole answer by then has failed.</param>
/// <param name="Workers">Server processes of the target.</param>
/// <param name="Objective">What the levels, a grid of rates, are held against to find the highest at which it is kept
/// (METHOD.md M21); null for other workloads.</param>
public sealed record Scenario(
    string Id,
    string Title,
    Contract Contract,
    IReadOnlyList<Level> Levels,
    TimeSpan WarmUp,
    TimeSpan Settling,
    TimeSpan Window,
    TimeSpan ResponseTimeout,
    int Workers,
    LatencyObjective? Objective = null)
{
    /// <summary>What a reader should look for in its figures, where it shows one thing; null for others, and in older runs.</summary>
    public string? LookFor { get; init; }

    /// <summary>What is asked beside the load, inside each window; null where nothing is.</summary>
    public Canary? Canary { get; init; }

    /// <summary>How a trial finds the levels that it measures; null where it measures all of them.</summary>
    public GridSearch? Search { get; init; }

    /// <summary>How many connections a trial opens, where nothing is repeated: they are new at each level.</summary>
    public int ConnectionsATrial => Search is null
        ? Levels.Sum(level => level.Connections)
        : Search.Users + (Search.Rates * Levels[0].Connections);

    /// <summary>All that a target must offer to be measured here.</summary>
    public IReadOnlyList<Contract> Contracts => Canary is null ? [Contract] : [Contract, Canary.Contract];

    /// <summary>The levels in words.</summary>
    public string LevelsText => Objective is null
        ? string.Join(", ", Levels)
        : FormattableString.Invariant($"capacity at {Objective}, {Levels.Count} rates from {Levels[0].Value:0} to {Levels[^1].Value:0} requests/s")
            + (Search is null ? string.Empty : FormattableString.Invariant($", {Search.Rates} of them a trial, around what {Search.Users} users are answered"));
}
