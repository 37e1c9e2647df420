using Bench.Core.Statistics;

namespace Bench.Core.Claims;

/// <summary>What a pilot chose, as claims see it: which variants of a side count, and why others are absent.</summary>
/// <param name="chosen">None where all variants are measured.</param>
internal sealed class StandingVariants(IReadOnlyList<ChosenVariant> chosen)
{
    public static StandingVariants All { get; } = new([]);

    /// <summary>Those of a side that count in a scenario: not those for which another of the same side stands.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<string> side, string scenario)
    {
        var lost = About(side, scenario).SelectMany(choice => choice.Lost).ToHashSet();
        return [.. side.Where(variant => !lost.Contains(variant))];
    }

    /// <summary>What is shown beside the best of a side there.</summary>
    public IEnumerable<string> Beside(IReadOnlyList<string> side, string scenario) =>
        About(side, scenario).Select(choice => choice.Beside).OfType<string>().Where(side.Contains);

    public bool HasLeftOut(string variant) => chosen.Any(choice => choice.LeftOut.Contains(variant));

    /// <summary>The variant for which another one was left out there; null where the pilot did not leave it out.</summary>
    public string? InsteadOf(string variant, string scenario) => For(scenario).FirstOrDefault(choice => choice.LeftOut.Contains(variant))?.Best;

    /// <summary>The choices that decide what a claim compares.</summary>
    public IReadOnlyList<ChosenVariant> Deciding(Claim claim) =>
        [.. chosen.Where(choice => claim.Parts.Any(part =>
            part.Scenarios.Any(choice.In.Contains) && part.Sides().Any(side => IsAbout(choice, side) && side.Any(choice.Lost.Contains))))];

    private IEnumerable<ChosenVariant> About(IReadOnlyList<string> side, string scenario) => For(scenario).Where(choice => IsAbout(choice, side));

    private IEnumerable<ChosenVariant> For(string scenario) => chosen.Where(choice => choice.In.Contains(scenario));

    private static bool IsAbout(ChosenVariant choice, IReadOnlyList<string> side) => choice.Best is { } best && side.Contains(best);
}
