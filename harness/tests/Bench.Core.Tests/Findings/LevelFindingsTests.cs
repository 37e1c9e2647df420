using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Running;

namespace Bench.Core.Tests.Findings;

public class LevelFindingsTests
{
    [Fact]
    public void A_sound_level_raises_no_doubt() => Assert.Empty(LevelFindings.Of(LevelResults.SoundRecord, targetCpus: 1));

    public static TheoryData<FindingKind, FindingEffect, Func<LevelRecord, LevelRecord>> SpoiledLevels => new()
    {
        { FindingKind.EngineSaturated, FindingEffect.Void, record => With(record, level => level with { Engine = level.Engine with { BusyShare = 0.86 } }) },
        { FindingKind.EngineSaturated, FindingEffect.Void, record => With(record, level => level with { Engine = level.Engine with { CpuSeconds = 1.72 } }) },
        { FindingKind.EngineLag, FindingEffect.Void, record => With(record, level => level with { Engine = level.Engine with { StandstillSeconds = 0.041 } }) },
        { FindingKind.EngineLag, FindingEffect.Void, record => With(record, level => level with { Engine = level.Engine with { GcPauseSeconds = 0.041 } }) },
        { FindingKind.TargetNotSaturated, FindingEffect.Shown, record => record with { Resources = record.Resources! with { CpuSeconds = 1.7 } } },
        { FindingKind.MachineSlowed, FindingEffect.Void, record => record with { StealShare = 0.021 } },
        { FindingKind.MachineSlowed, FindingEffect.Void, record => record with { TargetCpus = new CpuShares(Idle: 0, Steal: 0, Foreign: 0.06) } },
        { FindingKind.LittlesLaw, FindingEffect.Void, record => With(record, level => level with { Engine = level.Engine with { InFlightSeconds = 15.9 } }) },
        {
            FindingKind.Conservation, FindingEffect.Void,
            record => With(record, level => level with { Cohort = level.Cohort with { Sent = level.Cohort.Sent + 1 } })
        },
        { FindingKind.Conservation, FindingEffect.Void, record => With(record, level => level with { Total = level.Total with { CutOff = 1 } }) },
        { FindingKind.TooShort, FindingEffect.Withheld, record => With(record, level => level with { CompletedInWindow = 499, CompletedInFirstHalf = 250 }) },
        { FindingKind.TooShort, FindingEffect.Withheld, record => With(record, level => level with { WindowSeconds = 1.99 }) },
        { FindingKind.Errors, FindingEffect.Result, record => With(record, level => level with
            { Cohort = new Conservation(20_000, 19_979, 21, 0), Failures = new Dictionary<FailureKind, long> { [FailureKind.Reset] = 21 } }) },
        {
            FindingKind.ConnectionsClosed, FindingEffect.Shown,
            record => With(record, level => level with { Connections = level.Connections with { ClosedByServer = 1 } })
        },
        { FindingKind.HalvesDiffer, FindingEffect.Shown, record => With(record, level => level with { CompletedInFirstHalf = 9_800 }) },
    };

    [Theory]
    [MemberData(nameof(SpoiledLevels))]
    public void A_level_spoiled_in_one_point_raises_that_doubt_only(
        FindingKind kind, FindingEffect effect, Func<LevelRecord, LevelRecord> spoil)
    {
        var finding = Assert.Single(LevelFindings.Of(spoil(LevelResults.SoundRecord), targetCpus: 1));

        Assert.Equal((kind, effect), (finding.Kind, finding.Effect));
        Assert.NotEmpty(finding.Evidence);
        Assert.NotEmpty(finding.Advice);
    }

    [Fact]
    public void What_others_took_of_the_targets_CPU_is_not_explained_as_waiting()
    {
        var waiting = Unsaturated(new CpuShares(Idle: 0.23, Steal: 0.01, Foreign: 0.03));
        var taken = Unsaturated(new CpuShares(Idle: 0.02, Steal: 0.04, Foreign: 0.21));

        Assert.Contains("waiting", waiting.Advice, StringComparison.Ordinal);
        Assert.Contains("23 % was idle", waiting.Evidence, StringComparison.Ordinal);
        Assert.DoesNotContain("waiting", taken.Advice, StringComparison.Ordinal);
        Assert.Contains("other processes took 21 % and the hypervisor 4 %", taken.Evidence, StringComparison.Ordinal);
    }

    private static Finding Unsaturated(CpuShares cpus) => Assert.Single(
        LevelFindings.Of(
            LevelResults.SoundRecord with { Resources = LevelResults.SoundRecord.Resources! with { CpuSeconds = 1.4 }, TargetCpus = cpus }, targetCpus: 1),
        finding => finding.Kind == FindingKind.TargetNotSaturated);

    [Fact]
    public void Standing_still_for_less_than_a_fiftieth_of_the_window_is_borne() =>
        Assert.Empty(LevelFindings.Of(
            With(LevelResults.SoundRecord, level => level with { Engine = level.Engine with { StandstillSeconds = 0.04, GcPauseSeconds = 0.03 } }),
            targetCpus: 1));

    [Fact]
    public void Two_loops_have_two_CPUs_to_use() =>
        Assert.Empty(LevelFindings.Of(
            With(LevelResults.SoundRecord, level => level with { Engine = level.Engine with { CpuSeconds = 3.2, Loops = 2 } }), targetCpus: 1));

    [Fact]
    public void A_level_without_a_single_answer_is_a_result_and_not_an_exception()
    {
        var dead = LevelResults.SoundRecord with
        {
            Measured = LevelResults.Sound(completed: 0) with { Cohort = new Conservation(8, 0, 0, 8), Total = new Conservation(8, 0, 0, 8) },
        };

        Assert.Equal([FindingKind.TooShort], LevelFindings.Of(dead, targetCpus: 1).Select(finding => finding.Kind));
    }

    private static LevelRecord With(LevelRecord record, Func<LevelResult, LevelResult> change) =>
        record with { Measured = change(record.Measured) };
}
