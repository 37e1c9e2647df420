using Bench.Core.Claims;
using Bench.Core.Planning;
using Bench.Core.Running;
using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Core.Tests.Statistics;

namespace Bench.Core.Tests.Claims;

/// <summary>A run in which every rate is given: what claims are ruled on.</summary>
internal static class InventedRun
{
    public static readonly IReadOnlyList<string> Targets = ["a", "b", "c", "a~aa"];

    private static readonly string[] Scenarios = ["json", "wait"];

    /// <param name="rate">Answers a second, by target, scenario and block.</param>
    public static IReadOnlyList<Verdict> Judge(IReadOnlyList<Claim> claims, Func<PlannedTrial, double> rate, int blocks = 12) =>
        Analyse([.. claims.Select(FixedClaim.Of)], rate, blocks).Verdicts;

    public static Analysis Analyse(
        IReadOnlyList<FixedClaim> claims, Func<PlannedTrial, double> rate, int blocks = 12, Func<TrialRecord, TrialRecord>? change = null,
        string engines = "builtin", IReadOnlyList<string>? scenarios = null, params ChosenVariant[] chosen)
    {
        var manifest = Manifest(blocks, scenarios ?? Scenarios, chosen) with { Claims = claims, Engine = engines };
        var trials = manifest.Plan.Select(planned => TrialBuilder.Trial(planned, rate(planned))).Select(change ?? (trial => trial)).ToArray();
        return RunAnalysis.Analyse(manifest, trials);
    }

    /// <summary>Noise of 1 % that differs from trial to trial, times a mean by target.</summary>
    public static Func<PlannedTrial, double> Rates(double a, double b, double c = 100, double noise = 0.01) => planned =>
    {
        var random = new Random((planned.Sequence * 7919) + 11);
        var mean = planned.Target switch { "b" => b, "c" => c, _ => a };
        return 1000 * mean * Math.Exp(noise * Noise.Normal(random));
    };

    public static Claim Claim(RuleKind rule, params ClaimPart[] parts) => new(
        "claim", "a is faster", "a post", "a is faster than b.", IsPrimary: false, "claims", new ClaimRule(rule), parts, null, "Other figures.", []);

    public static RatioPart Ratio(
        double? threshold, string id = "json", string of = "a", string against = "b", string scenario = "json", double refutedBelow = 1) => new(
        id, "a over b", ClaimMetric.RequestsPerSecond, [of], [against], [scenario], null,
        threshold is { } least ? new ClaimedRatio(least, Math.Min(refutedBelow, least), least > 1.05 ? new Interval(0.95, 1.05) : null) : null, null, null);

    private static RunManifest Manifest(int blocks, IReadOnlyList<string> scenarios, IReadOnlyList<ChosenVariant> chosen)
    {
        var manifest = TrialBuilder.Manifest(blocks);
        var suite = manifest.Suite with
        {
            Targets = [.. Targets.Select(id => manifest.Suite.Targets[0] with { Id = id })],
            Scenarios = [.. scenarios.Select(id => manifest.Suite.Scenarios[0] with { Id = id })],
            Comparisons = [new Comparison("a", "b"), new Comparison("a~aa", "a")],
        };
        var measured = VariantPlan.Of(suite, chosen);
        return manifest with { Suite = measured, Plan = TrialOrder.Of(measured), Pilot = new PilotOutcome(3, 0, null, null, blocks, "") { Variants = chosen } };
    }
}
