using Bench.Core.Statistics;

namespace Bench.Core.Claims.Ruling;

/// <summary>From what a run measured to a verdict on every claim that it began with.</summary>
internal static class ClaimVerdicts
{
    /// <returns>In the order of <paramref name="claims"/>, one each.</returns>
    public static IReadOnlyList<Verdict> Of(IReadOnlyList<FixedClaim> claims, ClaimData data, IReadOnlyList<LocatedFinding> findings)
    {
        var parts = claims.ToDictionary(
            item => item.Claim.Id,
            item => (IReadOnlyList<PartVerdict>)[.. item.Claim.Parts.Select(part => PartRuling.Of(part, data))]);
        var tests = new PrimaryTests(claims.Select(item => (item.Claim, parts[item.Claim.Id])));
        return [.. claims.Select(item => Verdict(item, parts[item.Claim.Id], tests, data, findings))];
    }

    private static Verdict Verdict(
        FixedClaim item, IReadOnlyList<PartVerdict> parts, PrimaryTests tests, ClaimData data, IReadOnlyList<LocatedFinding> findings)
    {
        var claim = item.Claim;
        if (claim.Rule.Kind == RuleKind.NotTestable)
            return new Verdict(claim.Id, VerdictKind.NotTestableHere, claim.NotTestable!, item.IsChanged, null, [], [], []);
        var ruled = claim is { IsPrimary: true, Rule.Kind: RuleKind.Apart } ? [.. parts.Select(part => Adjusted(claim, part, tests))] : parts;
        var plain = Ruled(claim, ruled);
        var (kind, reason) = plain;
        var adjustedP = claim is { IsPrimary: true, Rule.Kind: not RuleKind.Apart } ? tests.Of(claim.Id, null, kind) : null;
        if (adjustedP > OneSidedTest.Level)
            (kind, reason) = (VerdictKind.Inconclusive, "the test does not hold when it is adjusted for the number of primary claims");
        AlternativeVerdict[] alternatives =
        [
            .. claim.Alternatives.Select(alternative => AlternativeRuling.Of(
                alternative, claim.Parts.Single(part => part.Id == alternative.Part), ruled.Single(part => part.Part == alternative.Part), data, Keeps, Turns)),
        ];
        return new Verdict(claim.Id, kind, reason, item.IsChanged, adjustedP, ruled, alternatives, [.. About(claim, findings)])
        {
            Variants = data.Variants.Deciding(claim),
            Robustness = Robustness.Of(claim, ruled, alternatives),
        };

        bool Keeps(PartVerdict other) => claim.Rule.Kind is RuleKind.All or RuleKind.AtLeast
            ? With(other).Kind == plain.Kind
            : other.Kind == ruled.Single(part => part.Part == other.Part).Kind;

        // A mixed verdict is made of those on its parts, which its reason names.
        bool Turns(PartVerdict other) => plain.Kind == VerdictKind.Mixed ? With(other) != plain : With(other).Kind != plain.Kind;

        (VerdictKind Kind, string Reason) With(PartVerdict other) => Ruled(claim, [.. ruled.Select(part => part.Part == other.Part ? other : part)]);
    }

    private static (VerdictKind Kind, string Reason) Ruled(Claim claim, IReadOnlyList<PartVerdict> parts)
    {
        var deciding = Deciding(claim, parts);
        return ClaimRuling.Of(
            claim.Rule,
            deciding,
            Counted(deciding, part => part.SupportP, VerdictKind.Supported),
            Counted(deciding, part => part.RefutationP, VerdictKind.Refuted),
            part => $"“{claim.Parts.Single(own => own.Id == part.Part).Brief()}”");
    }

    // What is shown beside them turns nothing: also not by being in doubt, or absent from this run.
    private static IReadOnlyList<PartVerdict> Deciding(Claim claim, IReadOnlyList<PartVerdict> parts)
    {
        var asserting = claim.Parts.Where(part => part.Asserts()).Select(part => part.Id).ToHashSet();
        return claim.Rule.Kind == RuleKind.Figures || asserting.Count == 0 ? parts : [.. parts.Where(part => asserting.Contains(part.Part))];
    }

    private static PartVerdict Adjusted(Claim claim, PartVerdict part, PrimaryTests tests) => tests.Of(claim.Id, part.Part, part.Kind) > OneSidedTest.Level
        ? part with { Kind = VerdictKind.Inconclusive, Reason = "the test does not hold when it is adjusted for the number of primary claims" }
        : part;

    // Parts that are not measured, or not decided, have p = 1: leaving them out would make the others look better.
    private static int Counted(IReadOnlyList<PartVerdict> parts, Func<PartVerdict, double?> p, VerdictKind kind) =>
        Holm.Adjusted([.. parts.Select(part => part.Kind == kind ? p(part) ?? 1 : 1)]).Count(adjusted => adjusted <= OneSidedTest.Level);

    private static IEnumerable<FindingCount> About(Claim claim, IEnumerable<LocatedFinding> findings)
    {
        var scenarios = claim.Parts.SelectMany(part => part.Scenarios).ToHashSet();
        var targets = claim.Parts.SelectMany(part => part.Targets).ToHashSet();
        return from located in findings
               where located.Scenario is null || scenarios.Contains(located.Scenario)
               where located.Subject is null || located.Subject.Split(" / ").Any(subject => targets.Contains(subject))
               group located by (located.Finding.Effect, located.Finding.Kind) into same
               select new FindingCount(same.Key.Kind, same.Key.Effect, same.Count());
    }
}
