namespace Bench.Core.Suites;

/// <summary>Blocks that are measured and discarded, to fix how many a run needs (METHOD.md M15) and which variants it measures (M19).</summary>
/// <param name="Blocks">Of the pilot itself, at least 2: one says nothing of its spread.</param>
/// <param name="MostBlocks">That it may ask for; the suite's own number is the fewest. Null where it is not asked how many.</param>
/// <param name="Scenarios">Ids of those by whose noise it says how many; none where it is not asked.</param>
public sealed record Pilot(int Blocks, int? MostBlocks, IReadOnlyList<string> Scenarios)
{
    /// <summary>What it chooses; none where all variants are measured.</summary>
    public IReadOnlyList<VariantChoice> Variants { get; init; } = [];

    /// <summary>The same without scenarios that are not measured; null where nothing is left to find out.</summary>
    public Pilot? Within(IEnumerable<Scenario> scenarios)
    {
        string[] measured = [.. scenarios.Select(scenario => scenario.Id)];
        string[] left = [.. measured.Where(Scenarios.Contains)];
        return (this with
        {
            MostBlocks = left.Length == 0 ? null : MostBlocks,
            Scenarios = left,
            Variants = [.. Variants.Select(choice => choice with { In = [.. measured.Where(choice.In.Contains)] }).Where(choice => choice.In.Count > 0)],
        }).UnlessDone();
    }

    /// <summary>The same where the number of blocks is known; null where nothing is left to find out.</summary>
    public Pilot? WithoutNumber() => (this with { MostBlocks = null, Scenarios = [] }).UnlessDone();

    /// <summary>The same where all variants are measured; null where nothing is left to find out.</summary>
    public Pilot? WithoutVariants() => (this with { Variants = [] }).UnlessDone();

    /// <summary>The same with the scenarios by which it chooses as <paramref name="change"/> makes them.</summary>
    public Pilot By(Func<Scenario, Scenario> change) => this with { Variants = [.. Variants.Select(choice => choice with { By = change(choice.By) })] };

    private Pilot? UnlessDone() => MostBlocks is null && Variants.Count == 0 ? null : this;
}
