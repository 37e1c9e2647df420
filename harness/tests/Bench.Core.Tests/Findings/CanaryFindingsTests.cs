using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Findings;

public class CanaryFindingsTests
{
    private static readonly LevelRecord Idle = LevelResults.SoundRecord with { Resources = new ResourceUse(0.1, 2.0, 50_000_000, 1, 1) };

    [Fact]
    public void A_level_without_a_canary_raises_no_doubt_of_this_kind() => Assert.Empty(CanaryFindings.Of(Idle, targetCpus: 1));

    [Fact]
    public void A_canary_that_waits_while_the_target_does_nothing_is_told_with_both_figures()
    {
        var finding = Assert.Single(CanaryFindings.Of(Idle with { Canary = Answered(320_000_000) }, targetCpus: 1));

        Assert.Equal((FindingKind.CanarySlow, FindingEffect.Shown), (finding.Kind, finding.Effect));
        Assert.Equal(Idle.Measured.Level, finding.Level);
        Assert.Matches("half of the canary's requests took 33[01][.0-9]* ms or longer", finding.Evidence);
        Assert.Contains("5 % of its CPU", finding.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_canary_that_queues_for_a_busy_CPU_says_nothing_of_the_loop() =>
        Assert.Empty(CanaryFindings.Of(LevelResults.SoundRecord with { Canary = Answered(320_000_000) }, targetCpus: 1));

    [Fact]
    public void A_canary_that_is_answered_at_once_says_nothing() => Assert.Empty(CanaryFindings.Of(Idle with { Canary = Answered(2_000_000) }, targetCpus: 1));

    [Fact]
    public void A_target_whose_CPU_is_not_seen_is_not_judged() =>
        Assert.Empty(CanaryFindings.Of(Idle with { Resources = null, Canary = Answered(320_000_000) }, targetCpus: 1));

    [Fact]
    public void A_canary_whose_requests_fail_is_told()
    {
        var canary = Answered(2_000_000) with { Cohort = new Conservation(70, 60, 8, 2) };

        var finding = Assert.Single(CanaryFindings.Of(Idle with { Canary = canary }, targetCpus: 1));

        Assert.Equal(FindingKind.CanaryFailed, finding.Kind);
        Assert.Contains("of 70 requests of the canary 8 failed and 2 had no answer", finding.Evidence, StringComparison.Ordinal);
    }

    private static LevelResult Answered(long latencyNs)
    {
        // Upwards of it, so that enough lie beyond the median, one to a slice.
        var answers = Enumerable.Range(0, 70).Select(index => latencyNs + (index * latencyNs / 1_000)).ToArray();
        var response = LevelResults.Series(answers) with { SliceMaxNs = answers };
        var open = new OpenResult(response, LatencySeries.Empty, LatencySeries.Empty, LatencyHistogram.Empty, default, null);
        return LevelResults.Sound(new OpenLevel(20, ArrivalKind.Constant, 40), completed: 70) with { Open = open };
    }
}
