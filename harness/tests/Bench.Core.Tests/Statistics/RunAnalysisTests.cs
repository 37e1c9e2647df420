using System.Text.Json;
using Bench.Core.Findings;
using Bench.Core.Running;
using Bench.Core.Statistics;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Statistics;

public class RunAnalysisTests
{
    private static readonly RunManifest Manifest = TrialBuilder.Manifest();
    private static readonly Finding Saturated = new(FindingKind.EngineSaturated, FindingEffect.Void, null, "busy 0.97", "repeat");

    [Fact]
    public void Every_planned_cell_and_comparison_is_there_in_the_suites_order()
    {
        var analysis = RunAnalysis.Analyse(Manifest, TrialBuilder.Trials(Manifest));

        Assert.Equal(["a", "b", "a~aa"], analysis.Cells.Select(cell => cell.Target));
        Assert.Equal([Metric.Throughput, Metric.CpuPerRequest, Metric.Throughput, Metric.CpuPerRequest], analysis.Comparisons.Select(row => row.Metric));
        Assert.Equal(3, analysis.Comparisons[0].Estimate!.Ratio, 10);
        Assert.Equal(1 / 3.0, analysis.Comparisons[1].Estimate!.Ratio, 10);
        Assert.Empty(analysis.Findings);
    }

    [Fact]
    public void A_void_attempt_counts_for_nothing_and_its_repeat_counts()
    {
        var trials = TrialBuilder.Trials(Manifest).ToList();
        trials[0] = TrialBuilder.Trial(Manifest.Plan[0], answersPerSecond: 3000, attempt: 1, Saturated);
        trials.Add(TrialBuilder.Trial(Manifest.Plan[0], answersPerSecond: 300, attempt: 2));

        var analysis = RunAnalysis.Analyse(Manifest, trials);

        Assert.Equal(300, analysis.Cells[0].RequestsPerSecond!.Mean, 10);
        Assert.Equal(new TrialCounts(Planned: 9, Attempts: 10, VoidAttempts: 1, Valid: 9, Dead: 0), analysis.Trials);
        Assert.Equal(FindingEffect.Void, Assert.Single(analysis.Findings).Finding.Effect);
    }

    [Fact]
    public void An_earlier_attempt_never_stands_in_for_a_void_last_one()
    {
        var trials = TrialBuilder.Trials(Manifest).Append(TrialBuilder.Trial(Manifest.Plan[0], 300, attempt: 2, Saturated)).ToArray();

        var analysis = RunAnalysis.Analyse(Manifest, trials);

        Assert.Equal([2, 3], analysis.Cells[0].RequestsPerSecond!.Blocks.Select(block => block.Block));
        Assert.Contains(analysis.Findings, located => located.Finding.Kind == FindingKind.FewerBlocks && located.Subject == "a / b");
    }

    [Fact]
    public void Withheld_figures_are_in_no_cell_and_no_ratio()
    {
        var tooShort = new Finding(FindingKind.TooShort, FindingEffect.Withheld, TrialBuilder.Users8, "120 completions", "longer window");
        var trials = TrialBuilder.Trials(Manifest).ToList();
        trials[1] = TrialBuilder.Trial(Manifest.Plan[1], 1, 1, tooShort);

        var analysis = RunAnalysis.Analyse(Manifest, trials);

        Assert.Equal(2, analysis.Cells[1].ValidBlocks);
        Assert.Equal(100, analysis.Cells[1].RequestsPerSecond!.Min);
        Assert.Equal(2, analysis.Comparisons[0].ValidBlocks);
    }

    [Theory]
    [InlineData(false, 3)]
    [InlineData(true, 2)]
    public void Where_services_contend_only_cpu_time_a_request_is_told(bool isShortToo, int ofCpu)
    {
        var contend = new Finding(FindingKind.ServicesContend, FindingEffect.Withheld, TrialBuilder.Users8, "busy for 83 %", "a CPU of their own");
        var tooShort = new Finding(FindingKind.TooShort, FindingEffect.Withheld, TrialBuilder.Users8, "120 completions", "longer window");
        var trials = TrialBuilder.Trials(Manifest).ToList();
        trials[1] = trials[1] with { Findings = isShortToo ? [contend, tooShort] : [contend] };

        var analysis = RunAnalysis.Analyse(Manifest, trials);

        var cell = analysis.Cells[1];
        Assert.Equal((2, 2, ofCpu), (cell.RequestsPerSecond!.Blocks.Count, cell.ProportionalBytes!.Blocks.Count, cell.CpuMicrosecondsPerRequest!.Blocks.Count));
        Assert.Equal([2, ofCpu], analysis.Comparisons.Take(2).Select(row => row.ValidBlocks));
    }

    [Fact]
    public void A_dead_target_is_a_result_that_leaves_its_block_without_a_pair()
    {
        var died = new Finding(FindingKind.TargetDied, FindingEffect.Result, null, "exit 1", "see the log");
        var trials = TrialBuilder.Trials(Manifest).ToList();
        trials[1] = trials[1] with { Levels = [], Findings = [died] };

        var analysis = RunAnalysis.Analyse(Manifest, trials);

        Assert.Equal(1, analysis.Trials.Dead);
        Assert.Equal(9, analysis.Trials.Valid);
        Assert.Equal(2, analysis.Comparisons[0].ValidBlocks);
        Assert.Equal(FindingKind.TargetDied, analysis.Findings[0].Finding.Kind);
    }

    [Fact]
    public void A_twin_that_differs_is_told_with_advice()
    {
        var trials = TrialBuilder.Trials(Manifest)
            .Select(trial => trial.Target == "a~aa" ? TrialBuilder.Trial(Manifest.Plan[trial.Sequence - 1], 330 + trial.Block) : trial).ToArray();

        var analysis = RunAnalysis.Analyse(Manifest, trials);

        var told = Assert.Single(
            analysis.Findings,
            located => located.Finding.Kind == FindingKind.TwinDiffers && located.Finding.Evidence.StartsWith("throughput", StringComparison.Ordinal));
        Assert.Equal("a~aa / a", told.Subject);
        Assert.NotEmpty(told.Finding.Advice);
    }

    [Fact]
    public void A_twin_far_from_itself_withholds_the_ratios_beside_it()
    {
        var trials = TrialBuilder.Trials(Manifest)
            .Select(trial => trial.Target == "a~aa" ? TrialBuilder.Trial(Manifest.Plan[trial.Sequence - 1], 330 + trial.Block) : trial).ToArray();

        var analysis = RunAnalysis.Analyse(Manifest, trials);

        var ratio = analysis.Comparisons.First(row => row.Comparison == new Comparison("a", "b") && row.Metric == Metric.Throughput);
        Assert.True(ratio.IsWithheld);
        Assert.Null(ratio.Estimate);
        Assert.Contains(analysis.Findings, located => located.Finding is { Kind: FindingKind.TwinDiffers, Effect: FindingEffect.Withheld });
    }

    [Fact]
    public void A_death_in_an_attempt_with_an_instrument_fault_counts_and_its_figures_do_not()
    {
        var died = new Finding(FindingKind.TargetDied, FindingEffect.Result, null, "exit 1", "see the log");
        var slow = new Finding(FindingKind.MachineSlowed, FindingEffect.Void, null, "-5 %", "wait");
        var trials = TrialBuilder.Trials(Manifest).ToList();
        trials[1] = trials[1] with { Findings = [died, slow] };

        var analysis = RunAnalysis.Analyse(Manifest, trials);

        Assert.Equal((1, 0), (analysis.Trials.Dead, analysis.Trials.VoidAttempts));
        Assert.Equal(2, analysis.Cells[1].ValidBlocks);
    }

    [Theory]
    [InlineData("external", "target=0", FindingKind.Exploratory)]
    [InlineData("process", "target=1", FindingKind.EngineSharesCpu)]
    public void How_the_run_was_set_up_can_be_a_doubt(string launcher, string target, FindingKind expected)
    {
        var manifest = Manifest with { Launcher = launcher, Cpus = Manifest.Cpus with { Target = CpuSet.Parse(target["target=".Length..]) } };

        Assert.Equal(expected, Assert.Single(RunAnalysis.Analyse(manifest, TrialBuilder.Trials(manifest)).Findings).Finding.Kind);
    }

    [Fact]
    public void A_run_that_was_interrupted_still_has_all_its_cells()
    {
        var analysis = RunAnalysis.Analyse(Manifest, [.. TrialBuilder.Trials(Manifest).Take(1)]);

        Assert.Equal(3, analysis.Cells.Count);
        Assert.Null(analysis.Cells[1].RequestsPerSecond);
        Assert.Null(analysis.Comparisons[0].Estimate);
    }

    [Fact]
    public void What_a_run_ended_before_is_told_once_and_lost_to_nobody()
    {
        var analysis = RunAnalysis.Analyse(Manifest, [.. TrialBuilder.Trials(Manifest).Where(trial => trial.Block < 3)]);

        var finding = Assert.Single(analysis.Findings).Finding;
        Assert.Equal((FindingKind.NotAllMeasured, FindingEffect.Shown), (finding.Kind, finding.Effect));
        Assert.Equal("3 of 9 planned trials were not begun, in block 3", finding.Evidence);
        Assert.Equal(2, analysis.Comparisons[0].ValidBlocks);
    }

    [Fact]
    public void A_block_that_the_instrument_lost_is_told_beside_one_that_was_not_begun()
    {
        var trials = TrialBuilder.Trials(Manifest).Where(trial => trial.Block < 3).ToArray();
        trials[0] = TrialBuilder.Trial(Manifest.Plan[0], 300, attempt: 3, Saturated);

        var findings = RunAnalysis.Analyse(Manifest, trials).Findings.Select(located => located.Finding.Kind);

        Assert.Contains(FindingKind.FewerBlocks, findings);
        Assert.Contains(FindingKind.NotAllMeasured, findings);
    }

    [Fact]
    public void A_target_that_was_warmed_up_for_longer_is_named_with_how_long_and_how_often()
    {
        var warmUp = TimeSpan.FromSeconds(5);
        var manifest = Manifest with { Suite = Manifest.Suite with { Scenarios = [Manifest.Suite.Scenarios[0] with { WarmUp = warmUp }] } };
        TrialRecord[] trials = [.. TrialBuilder.Trials(manifest).Select(trial => trial with
        {
            Levels = [.. trial.Levels.Select(level => level with
            {
                Measured = level.Measured with { LeadInSeconds = trial is { Target: "b", Block: > 1 } ? 5.0 * trial.Block : 5.9 },
            })],
        })];

        var located = Assert.Single(RunAnalysis.Analyse(manifest, trials).Findings);

        Assert.Equal((FindingKind.WarmUpLonger, "b"), (located.Finding.Kind, located.Subject));
        Assert.Contains("10.0 to 15.0 s instead of 5 s in 2 of 3 trials", located.Finding.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_that_an_interruption_parted_is_told_with_the_pause()
    {
        var trials = TrialBuilder.Trials(Manifest).ToList();
        for (var later = 4; later < trials.Count; later++)
            trials[later] = trials[later] with { Session = 2, StartedUtc = trials[later].StartedUtc.AddMinutes(14) };

        var located = Assert.Single(RunAnalysis.Analyse(Manifest, trials).Findings);

        Assert.Equal((FindingKind.BlockInterrupted, 2, "json"), (located.Finding.Kind, located.Block, located.Scenario));
        Assert.Contains("14.0 min", located.Finding.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clock_that_was_set_back_in_the_pause_is_told_and_makes_no_negative_one()
    {
        var trials = TrialBuilder.Trials(Manifest).ToList();
        for (var later = 4; later < trials.Count; later++)
            trials[later] = trials[later] with { Session = 2, StartedUtc = trials[later].StartedUtc.AddHours(-1) };

        var located = Assert.Single(RunAnalysis.Analyse(Manifest, trials).Findings);

        Assert.Equal(FindingKind.BlockInterrupted, located.Finding.Kind);
        Assert.Contains("how long is not known", located.Finding.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_clock_says_changes_no_figure()
    {
        var trials = TrialBuilder.Trials(Manifest);
        var random = new Random(1);
        var errant = trials.Select(trial => trial with { StartedUtc = trial.StartedUtc.AddHours(random.Next(-100, 100)) }).ToArray();

        Assert.Equal(
            JsonSerializer.Serialize(RunAnalysis.Analyse(Manifest, trials), RunJson.Line),
            JsonSerializer.Serialize(RunAnalysis.Analyse(Manifest, errant), RunJson.Line));
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void Fewer_than_ten_blocks_are_indicative(int blocks, bool indicative) =>
        Assert.Equal(indicative, RunAnalysis.Analyse(TrialBuilder.Manifest(blocks), []).Indicative);
}
