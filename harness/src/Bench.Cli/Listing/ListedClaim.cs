using Bench.Catalog;
using Bench.Catalog.Problems;
using Bench.Core.Claims;
using Bench.Probes;

namespace Bench.Cli.Listing;

/// <param name="Rule">How the verdicts on its parts become one.</param>
/// <param name="Suite">As the claim names it.</param>
/// <param name="Suites">Those that measure all that its parts need, in as few as there are.</param>
/// <param name="Missing">What is not there yet, and parts that no suite decides; empty where the claim can be decided.</param>
/// <param name="NotTestable">What of it no run can decide, and why.</param>
/// <param name="Revised">Changes since it was fixed for the first time.</param>
internal sealed record ListedClaim(
    string Id,
    string Title,
    bool Primary,
    string Rule,
    string Suite,
    IReadOnlyList<string> Suites,
    IReadOnlyList<ListedPart> Parts,
    IReadOnlyList<string> Scenarios,
    IReadOnlyList<string> Targets,
    IReadOnlyList<string> Probes,
    IReadOnlyList<string> Missing,
    string? NotTestable,
    IReadOnlyList<Revision> Revised)
{
    public static ListedClaim Of(Claim claim, Definitions definitions)
    {
        string[] scenarios = [.. claim.Parts.SelectMany(part => part.Scenarios).Distinct()];
        string[] targets = [.. claim.Parts.SelectMany(part => part.Targets).Distinct()];
        string[] probes = [.. claim.Parts.OfType<ProbePart>().Select(part => part.Probe).Distinct()];
        string[] known =
        [
            .. definitions.Scenarios.Select(scenario => scenario.Id),
            .. definitions.Targets.Select(target => target.Id),
            .. AllProbes.List.Select(probe => probe.Id),
        ];
        var sufficient = SufficientSuites.Of(claim, definitions.Suites, known.Contains);
        return new ListedClaim(
            claim.Id,
            claim.Quotation,
            claim.IsPrimary,
            RuleText(claim.Rule),
            claim.Suite,
            sufficient.Named,
            [.. claim.Parts.Select(part => ListedPart.Of(part))],
            scenarios,
            targets,
            probes,
            [
                .. NotThere("scenario", scenarios, definitions.Scenarios.Select(scenario => scenario.Id)),
                .. NotThere("target", targets, definitions.Targets.Select(target => target.Id)),
                .. NotThere("suite", claim.Parts.Count == 0 ? [] : [claim.Suite], definitions.Suites.Select(suite => suite.Id)),
                .. NotThere("probe", probes, AllProbes.List.Select(probe => probe.Id)),
                .. sufficient.Lacking,
            ],
            claim.NotTestable,
            claim.Revised);
    }

    private static string RuleText(ClaimRule rule) => rule.Kind switch
    {
        RuleKind.All => "all parts",
        RuleKind.AtLeast => FormattableString.Invariant($"{rule.Least} parts or more"),
        RuleKind.Apart => "each part apart",
        RuleKind.Figures => "figures",
        _ => "not testable here",
    };

    private static IEnumerable<string> NotThere(string noun, IEnumerable<string> needed, IEnumerable<string> known)
    {
        var names = known.ToArray();
        return needed.Where(id => !names.Contains(id)).Select(id => $"{noun} {id}{Near(id, names)}");
    }

    // A slip of the keyboard differs in one letter; a variant that is not there yet has a longer name than what it is a variant of.
    private static string Near(string id, IEnumerable<string> known) => known.FirstOrDefault(name => NearestNames.Distance(id, name) == 1) is { } near
        ? $" (did you mean '{near}'?)"
        : "";
}
