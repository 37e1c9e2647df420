using Bench.Core.Gating;
using Bench.Core.Running;
using Bench.Core.Statistics;
using Bench.Core.Suites;
using Bench.Core.Tests.Statistics;

namespace Bench.Core.Tests.Gating;

public class RunComparisonTests
{
    private const int Blocks = 6;
    private static readonly RunManifest Manifest = TrialBuilder.Manifest(Blocks);

    [Fact]
    public void Fewer_answers_for_the_same_cpu_time_are_a_regression_of_both_and_not_of_memory()
    {
        var changes = Across(Rates(100), Rates(85)).Changes.Where(change => change.Place.Target == "b").ToDictionary(change => change.Place.Metric);

        Assert.Equal(ChangeVerdict.Regression, changes[Metric.Throughput].Verdict);
        Assert.Equal(ChangeVerdict.Regression, changes[Metric.CpuPerRequest].Verdict);
        Assert.Equal(ChangeVerdict.Equivalent, changes[Metric.Memory].Verdict);
        Assert.Equal(0.85, changes[Metric.Throughput].Ratio!.Value, 4);
    }

    [Fact]
    public void More_answers_are_an_improvement()
    {
        Assert.Equal(ChangeVerdict.Improvement, Throughput(Across(Rates(100), Rates(120))).Verdict);
    }

    [Fact]
    public void What_is_surely_smaller_than_of_interest_is_equivalent()
    {
        Assert.Equal(ChangeVerdict.Equivalent, Throughput(Across(Rates(100), Rates(98))).Verdict);
    }

    [Fact]
    public void What_blocks_spread_too_widely_for_is_not_shown()
    {
        Assert.Equal(ChangeVerdict.NotShown, Throughput(Across([60, 140, 80, 120, 100, 100], [50, 130, 70, 110, 90, 90])).Verdict);
    }

    [Fact]
    public void The_suite_says_what_is_of_interest()
    {
        var generous = Manifest with { Suite = Manifest.Suite with { Gate = new Gate(0.3) } };

        Assert.Equal(ChangeVerdict.Equivalent, Throughput(RunComparison.Across(Manifest, Analysis(Rates(100)), generous, Analysis(Rates(85)))).Verdict);
    }

    [Fact]
    public void Twins_are_not_compared()
    {
        Assert.Equal(["a", "b"], Across(Rates(100), Rates(100)).Changes.Select(change => change.Place.Target).Distinct());
    }

    [Fact]
    public void A_pair_needs_both_versions_in_the_same_block_and_a_figure_three_of_them()
    {
        var manifest = TwoVersions();
        TrialRecord[] trials =
        [
            .. manifest.Plan.Where(planned => planned.Target != "b" || planned.Block <= 2).Select(planned => TrialBuilder.Trial(planned, 100 + planned.Block)),
        ];

        var change = Throughput(RunComparison.InOneJob(manifest, RunAnalysis.Analyse(manifest, trials)));

        Assert.Equal((ChangeVerdict.TooFewBlocks, 2), (change.Verdict, change.Blocks));
    }

    [Fact]
    public void What_disturbs_both_versions_of_a_block_drops_out()
    {
        var manifest = TwoVersions();
        TrialRecord[] trials = [.. manifest.Plan.Select(planned => TrialBuilder.Trial(planned, (planned.Target == "b" ? 8_500 : 10_000) * planned.Block))];

        var comparison = RunComparison.InOneJob(manifest, RunAnalysis.Analyse(manifest, trials));

        Assert.True(comparison.IsOfOneJob);
        Assert.Equal(ChangeVerdict.Regression, Throughput(comparison).Verdict);
    }

    [Fact]
    public void Only_what_every_comparison_shows_is_an_alarm()
    {
        var (slow, same) = (Across(Rates(100), Rates(85)), Across(Rates(100), Rates(100)));

        Assert.Equal(2, new GateOutcome([slow]).Regressions.Count);
        Assert.Equal(2, new GateOutcome([slow, slow]).Regressions.Count);
        Assert.Empty(new GateOutcome([slow, same]).Regressions);
        Assert.Equal(2, new GateOutcome([slow, same]).NotPersistent.Count);
    }

    /// <summary>The rate of target b in each block.</summary>
    private static double[] Rates(double middle) => [.. Enumerable.Range(0, Blocks).Select(block => middle * (block % 2 == 0 ? 0.995 : 1.005) * 100)];

    private static Analysis Analysis(double[] rates) => RunAnalysis.Analyse(Manifest,
        [.. Manifest.Plan.Select(planned => TrialBuilder.Trial(planned, planned.Target == "b" ? rates[planned.Block - 1] : 30_000 + planned.Block))]);

    private static RunComparison Across(double[] before, double[] after) => RunComparison.Across(Manifest, Analysis(before), Manifest, Analysis(after));

    private static FigureChange Throughput(RunComparison comparison) =>
        comparison.Changes.Single(change => change.Place is { Target: "b", Metric: Metric.Throughput });

    private static RunManifest TwoVersions()
    {
        var b = Manifest.Suite.Targets[1];
        return Manifest with
        {
            Suite = Manifest.Suite with { Targets = [b, b.AsBase()], Comparisons = [] },
            Plan =
            [
                .. Enumerable.Range(1, Blocks)
                    .SelectMany(block => (PlannedTrial[])[new(2 * block, block, "json", "b"), new((2 * block) + 1, block, "json", "b@base")]),
            ],
        };
    }
}
