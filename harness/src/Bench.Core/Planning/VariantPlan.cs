using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Planning;

/// <summary>What a suite measures once its pilot has chosen variants.</summary>
public static class VariantPlan
{
    /// <summary>Without those that were left out, and with the best of them compared where one of those was.</summary>
    public static Suite Of(Suite suite, IReadOnlyList<ChosenVariant> chosen) =>
        chosen.Aggregate(suite, (left, choice) => Without(left, choice.In, [.. choice.LeftOut])) with
        {
            Comparisons = [.. suite.Comparisons.SelectMany(comparison => chosen.Select(choice => Instead(comparison, choice)).Prepend(comparison)).Distinct()],
        };

    /// <summary>As many trials as there may be when the pilot has chosen: of all variants one stays, and those beside it.</summary>
    public static Suite Longest(Suite suite) => (suite.Pilot?.Variants ?? []).Aggregate(
        suite, (left, choice) => Without(left, choice.In, [.. choice.Of.Where(variant => variant != choice.Beside).Skip(1)]));

    // A twin, or an old version, of what is not measured would be compared with nothing.
    private static Suite Without(Suite suite, IReadOnlyList<string> scenarios, IReadOnlyList<string> variants) => suite with
    {
        Only =
        [
            .. suite.Only.Where(only => !scenarios.Contains(only.Scenario)),
            .. suite.Scenarios.Where(scenario => scenarios.Contains(scenario.Id)).Select(scenario => new ScenarioTargets(
                scenario.Id, [.. suite.TargetsIn(scenario.Id).Where(target => !variants.Contains(target.OriginalId)).Select(target => target.Id)])),
        ],
    };

    private static Comparison Instead(Comparison comparison, ChosenVariant choice)
    {
        var instead = new Comparison(Standing(comparison.Numerator), Standing(comparison.Denominator));
        return instead.Numerator == instead.Denominator || comparison.IsNoiseFloor ? comparison : instead;

        string Standing(string target) => choice.LeftOut.Contains(target) ? choice.Best! : target;
    }
}
