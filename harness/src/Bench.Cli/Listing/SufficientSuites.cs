using Bench.Core.Claims;
using Bench.Core.Suites;

namespace Bench.Cli.Listing;

/// <summary>Which suites measure all that the parts of a claim need: the one that the claim names, else the first of the others for each part.</summary>
/// <param name="Named">Ids, the claim's own first; those that none of its parts needs are left out.</param>
/// <param name="Lacking">A clause for each part that no suite decides, though all that it needs is there.</param>
internal sealed record SufficientSuites(IReadOnlyList<string> Named, IReadOnlyList<string> Lacking)
{
    /// <param name="there">Whether there is a scenario, target or probe of this id: what is not there is missing by itself.</param>
    public static SufficientSuites Of(Claim claim, IReadOnlyList<Suite> suites, Func<string, bool> there)
    {
        Suite[] order = [.. suites.OrderByDescending(suite => suite.Id == claim.Suite)];
        List<string> named = [];
        List<string> lacking = [];
        foreach (var part in claim.Parts.Where(part => Needs(part).All(there)))
        {
            if (order.FirstOrDefault(suite => !Unmeasured(part, suite).Any()) is { } sufficient) named.Add(sufficient.Id);
            else lacking.Add($"suite for {part.Id}: {Nearest(part, order)}");
        }

        return new SufficientSuites([.. named.Distinct().OrderByDescending(id => id == claim.Suite)], lacking);
    }

    private static IEnumerable<string> Needs(ClaimPart part) => part is ProbePart probe ? [probe.Probe] : part.Scenarios.Concat(part.Targets);

    private static string Nearest(ClaimPart part, IEnumerable<Suite> suites) => suites.MinBy(suite => Unmeasured(part, suite).Count()) is { } nearest
        ? $"{nearest.Id} lacks {string.Join("; ", Unmeasured(part, nearest).GroupBy(cell => cell.Scenario, cell => cell.Target).Select(Words))}"
        : "there is none";

    private static string Words(IGrouping<string, string> scenario) => $"{string.Join(", ", scenario)} in {scenario.Key}";

    private static IEnumerable<(string Scenario, string Target)> Unmeasured(ClaimPart part, Suite suite) => part is ProbePart probe
        ? suite.Probes.Contains(probe.Probe) ? [] : [("probes", probe.Probe)]
        : from scenario in part.Scenarios.Distinct()
          let measured = suite.Scenarios.Any(own => own.Id == scenario) ? suite.TargetsIn(scenario) : []
          from side in part.Sides
          from target in side
          let isMeasured = measured.Any(own => own.Id == target)
          where !isMeasured || MayBeLeftOut(target, side, scenario, suite)
          group isMeasured by (scenario, target) into same
          select (same.Key.scenario, same.Key.target + (same.All(isMeasured => isMeasured) ? " (its pilot may leave it out)" : ""));

    // Another variant then stands for it: unless the part does not name that one too.
    private static bool MayBeLeftOut(string target, IReadOnlyList<string> side, string scenario, Suite suite) => (suite.Pilot?.Variants ?? []).Any(choice =>
        choice.In.Contains(scenario) && choice.Of.Contains(target) && choice.Beside != target && choice.Of.Except(side).Any());
}
