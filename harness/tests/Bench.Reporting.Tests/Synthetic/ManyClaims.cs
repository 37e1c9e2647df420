using Bench.Core.Claims;
using Bench.Core.Probing;
using Bench.Core.Statistics;

namespace Bench.Reporting.Tests.Synthetic;

/// <summary>
/// Claims about the invented run that differ in rule and kind:
/// so many parts of several, each for itself, curves, ranks, probes, one quotation put to the test twice.
/// </summary>
internal static class ManyClaims
{
    public const string Twice = "It is better where much is asked at once";

    public static IReadOnlyList<FixedClaim> All { get; } =
    [
        Of("heavier", "It is somewhat heavier", "a post", isPrimary: true, new ClaimRule(RuleKind.AtLeast, 2, 2),
            Costs("cpu", "CPU time a request, at 64 users on both sides.", ClaimMetric.CpuMicrosecondsPerRequest),
            Costs("cold-start", "From the start of the process to its first answer.", ClaimMetric.ColdStartSeconds),
            Costs("memory", "Memory at the end of a window of load. It is that of all processes.", ClaimMetric.ProportionalBytes)),
        Of("async-sync", Twice, "a post about two frameworks, against one that is synchronous", isPrimary: true, new ClaimRule(RuleKind.All),
            Rates("wait", "Where requests wait.", ["django"], ["wait"], 1.5),
            Rates("both", "Where they wait and where they do not.", ["django"], ["json", "wait"], 1.5)),
        Of("async-asgi", Twice, "a post about two frameworks, against its ASGI support", isPrimary: true, new ClaimRule(RuleKind.All),
            Rates("wait", "Where requests wait.", ["django-asgi"], ["wait"], 9) with { WorstUpper = 0.9 }),
        Of("fastest", "It is the fastest", "a comment", isPrimary: true, new ClaimRule(RuleKind.Apart),
            Rates("against-django", "Faster than the best variant of Django.", ["django", "django-asgi"], ["json"], 1.1),
            new RankPart("ranked", "The first of three.", ClaimMetric.RequestsPerSecond, "django-asgi",
                [new("fastapi", ["fastapi"]), new("django", ["django"]), new("django-asgi", ["django-asgi"])], ["json"])),
        Of("crossover", "Choose by volume", "a comment", isPrimary: false, new ClaimRule(RuleKind.Figures),
            new CurvePart("users", "Requests a second by the number of users.", ClaimMetric.RequestsPerSecond, ["fastapi"], ["django"],
                "concurrent users", 5, [new CurvePlace(8, "wait", 8), new CurvePlace(64, "wait", 64)])),
        Of("secure", "It is robust and secure", "a post", isPrimary: false, new ClaimRule(RuleKind.All),
            new ProbePart("defaults", "More protections are on by default.", "security-defaults", "More of them hold.")),
        Of("upstream", "It calls others well", "a post", isPrimary: false, new ClaimRule(RuleKind.All),
            Rates("upstream", "Where another service is called.", ["django"], ["upstream-50"], 1.5)),
        FixedClaim.Of(new Claim(
            "people", "It is easy to learn", "a post", "It is about people.", false, "claims",
            new ClaimRule(RuleKind.NotTestable), [], "It is about people.", "Nothing.", [])),
    ];

    public static ProbeResult Defaults { get; } = new(
        ProbeResult.CurrentSchemaVersion, "security-defaults", true, "4 of 5 are on in django, 1 of 5 in fastapi",
        [.. from protection in new[] { "host header", "X-Frame-Options", "session flags", "hashing", "escaping" }
            from target in new[] { "fastapi", "django" }
            select new ProbeObservation(
                target,
                protection,
                target == "django" && protection != "session flags" ? "on (400 Bad Request)" : "off (200 OK)",
                "probes/security-defaults/" + target + ".txt")]);

    private static FixedClaim Of(
        string id, string quotation, string source, bool isPrimary, ClaimRule rule, params ClaimPart[] parts) =>
        FixedClaim.Of(new Claim(
            id, quotation, source, "It is so by a figure that was fixed before.", isPrimary, "claims", rule, parts,
            id == "secure" ? "“Robust” has no measure." : null, "Another contract.", id == "heavier" ? Others : [])
        {
            Revised = id == "heavier" ? Revisions : [],
        });

    private static Alternative[] Others =>
    [
        new("ASGI on the heavier side", "memory", ["django-asgi"], null, null, null, false, null),
        new("the robust point", "cpu", null, null, null, null, true, null),
    ];

    private static Revision[] Revisions =>
    [
        new(new DateOnly(2026, 11, 25), "Memory was added.", "No run of it."),
        new(new DateOnly(2026, 11, 26), "At 64 users.", "No run of it."),
    ];

    private static RatioPart Costs(string id, string statement, ClaimMetric metric) =>
        new(
            id, statement, metric, ["django"], ["fastapi"], ["json"], metric == ClaimMetric.ColdStartSeconds ? null : 64,
            new ClaimedRatio(1.1, 1, new Interval(0.95, 1.05)), 2, null);

    private static RatioPart Rates(string id, string statement, IReadOnlyList<string> against, IReadOnlyList<string> places, double threshold) =>
        new(
            id, statement, ClaimMetric.RequestsPerSecond, ["fastapi"], against, places, null,
            new ClaimedRatio(threshold, 1, new Interval(0.95, 1.05)), null, null);
}
