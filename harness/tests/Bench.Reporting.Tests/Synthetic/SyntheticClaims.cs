using Bench.Core.Claims;
using Bench.Core.Statistics;

namespace Bench.Reporting.Tests.Synthetic;

/// <summary>Invented claims about the invented run, one for each thing that can come of a claim.</summary>
internal static class SyntheticClaims
{
    private static readonly Interval Same = new(0.95, 1.05);

    public static IReadOnlyList<FixedClaim> All { get; } =
    [
        FixedClaim.Of(Of("faster", isPrimary: true, Ratio("json", "json", 1.5)) with
        {
            Alternatives =
            [
                new Alternative("eight users", "json", null, null, null, 8, false, null),
                new Alternative("Django on ASGI", "json", ["django-asgi"], ["django"], null, null, false, null),
                new Alternative("wrk as the engine", "json", null, null, null, null, false, "wrk"),
            ],
        }),
        FixedClaim.Of(Of("much-faster", isPrimary: false, Ratio("json", "json", 9)) with
        {
            Revised = [new Revision(new DateOnly(2026, 11, 25), "9 and no longer 12.", "No run <of it>.")],
        }),
        FixedClaim.Of(Of("slower", isPrimary: false, Ratio("json", "json", 1.5) with { Of = ["django"], Against = ["fastapi"] })),
        FixedClaim.Of(Of("by-users", isPrimary: false, Curve, Curve with { Id = "cpu", Metric = ClaimMetric.CpuMicrosecondsPerRequest }) with
        {
            Rule = new ClaimRule(RuleKind.Figures),
        }),
        FixedClaim.Of(Of("first", isPrimary: false, Rank)),
        FixedClaim.Of(Of("upstream", isPrimary: false, Ratio("upstream", "upstream-50", 1.5))),
        FixedClaim.Of(Of("people", isPrimary: false) with { Rule = new ClaimRule(RuleKind.NotTestable), NotTestable = "It is about people." }),
    ];

    private static CurvePart Curve => new(
        "users", "By the number of users.", ClaimMetric.RequestsPerSecond, ["fastapi"], ["django"], "concurrent users", 2,
        [new CurvePlace(8, "wait", 8), new CurvePlace(64, "wait", 64)]);

    private static RankPart Rank => new(
        "rank", "The first of three.", ClaimMetric.RequestsPerSecond, "fastapi",
        [new("fastapi", ["fastapi"]), new("django", ["django"]), new("asgi", ["django-asgi"])], ["json"]);

    private static RatioPart Ratio(string id, string scenario, double threshold) => new(
        id, "More requests a second.", ClaimMetric.RequestsPerSecond, ["fastapi"], ["django", "django-asgi"], [scenario], null,
        new ClaimedRatio(threshold, 1, Same), null, null);

    private static Claim Of(string id, bool isPrimary, params ClaimPart[] parts) => new(
        id, $"It is {id}", "a post", "More requests a second.", isPrimary, "claims", new ClaimRule(RuleKind.All), parts, null, "Another contract.", []);
}
