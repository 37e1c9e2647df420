using Bench.Core.Claims;
using Bench.Core.Planning;
using Bench.Core.Running;
using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Statistics;

/// <summary>
/// Runs in which a target is measured against itself: the ratio is 1 but for the noise of real blocks. There is no twin, which would withhold some
/// verdicts: what is counted is what the statistics alone would say.
/// </summary>
internal static class SameAgainstSame
{
    public const int Runs = 1000;

    private static readonly IReadOnlyList<FixedClaim> Claims = [.. new[] { 1.0, 1.1, 1.5 }.Select(ClaimOf).Select(FixedClaim.Of)];

    /// <summary>How many of 1,000 analyses end in each verdict, by the threshold of the claim that "a" is so many times as fast as "b".</summary>
    public static IReadOnlyDictionary<(double Threshold, VerdictKind Kind), int> Verdicts(int blocks)
    {
        var random = new Random(20261126 + blocks);
        var manifest = Manifest(blocks);
        TrialRecord[] noisy = [.. RealNoise.Residuals().Select(residual => TrialBuilder.Trial(manifest.Plan[0], Rate(residual)))];
        var even = TrialBuilder.Trial(manifest.Plan[0], Rate(0));
        return Enumerable.Range(0, Runs)
            .SelectMany(_ => Analysed(manifest, planned => planned.Target == "a" ? noisy[random.Next(noisy.Length)] : even))
            .CountBy(verdict => verdict)
            .ToDictionary();
    }

    private static IEnumerable<(double Threshold, VerdictKind Kind)> Analysed(RunManifest manifest, Func<PlannedTrial, TrialRecord> trial)
    {
        var trials = manifest.Plan
            .Select(planned => trial(planned) with { Sequence = planned.Sequence, Block = planned.Block, Target = planned.Target })
            .ToArray();
        return RunAnalysis.Analyse(manifest, trials).Verdicts
            .Zip(Claims, (verdict, item) => (((RatioPart)item.Claim.Parts[0]).Claimed!.Threshold, verdict.Kind));
    }

    private static double Rate(double logRatio) => 100_000 * Math.Exp(logRatio);

    private static RunManifest Manifest(int blocks)
    {
        var manifest = TrialBuilder.Manifest(blocks);
        var suite = manifest.Suite with { Targets = [.. manifest.Suite.Targets.Where(target => !target.IsTwin)], Comparisons = [new Comparison("a", "b")] };
        return manifest with { Suite = suite, Plan = TrialOrder.Of(suite), Claims = Claims };
    }

    private static Claim ClaimOf(double threshold) => new(
        FormattableString.Invariant($"at-least-{threshold}"), "a is faster", "a post", "a is faster than b.", IsPrimary: false, "claims",
        new ClaimRule(RuleKind.All),
        [
            new RatioPart(
                "json", "a over b", ClaimMetric.RequestsPerSecond, ["a"], ["b"], ["json"], null,
                new ClaimedRatio(threshold, 1, threshold > 1 ? new Interval(0.95, 1.05) : null), null, null),
        ], null, "Other figures.", []);
}
