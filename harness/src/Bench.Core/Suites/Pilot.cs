namespace Bench.Core.Suites;

/// <summary>Blocks that are measured and discarded, to fix how many a run needs (METHOD.md M15).</summary>
/// <param name="Blocks">Of the pilot itself, at least 2: one says nothing of its spread.</param>
/// <param name="MostBlocks">That it may ask for; the suite's own number is the fewest.</param>
/// <param name="Scenarios">Ids of those that it measures, one or more.</param>
public sealed record Pilot(int Blocks, int MostBlocks, IReadOnlyList<string> Scenarios)
{
    /// <summary>The same without scenarios that are not measured; null where none is left.</summary>
    public Pilot? Within(IEnumerable<Scenario> scenarios)
    {
        string[] left = [.. scenarios.Select(scenario => scenario.Id).Where(Scenarios.Contains)];
        return left.Length == 0 ? null : this with { Scenarios = left };
    }
}
