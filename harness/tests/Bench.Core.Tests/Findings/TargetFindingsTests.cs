using Bench.Core.Findings;
using Bench.Core.Measurement;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Findings;

public class TargetFindingsTests
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    /// <summary>Answers until second 1, then the drain until a request is given up.</summary>
    [Theory]
    [InlineData(11, 1, true)]
    [InlineData(11, 0, false)] // nothing was given up: load had ended
    [InlineData(10, 1, false)] // not yet
    public void A_last_level_that_drains_without_a_word_is_that_of_a_target_that_stopped_answering(int lastSecond, long cutOff, bool isSilent)
    {
        var level = Level(lastSecond, cutOff, answersIn: second => second <= 1);

        var finding = TargetFindings.Silent(null, [LevelResults.Sound(), level], Silence, ["last words"]);

        Assert.Equal(
            isSilent ? "under load (closed 64 users) the target stopped answering: nothing came for 10 s or longer; its last lines: last words" : null,
            finding?.Evidence);
    }

    [Fact]
    public void A_connection_that_hangs_beside_others_is_not_silence() =>
        Assert.Null(TargetFindings.Silent(null, [Level(40, cutOff: 1, answersIn: _ => true)], Silence, []));

    [Fact]
    public void Wrong_answers_are_not_silence()
    {
        var level = Level(40, cutOff: 1, answersIn: _ => false);

        Assert.Null(TargetFindings.Silent(null, [level with { Cohort = level.Cohort with { Failed = 5 } }], Silence, []));
    }

    [Fact]
    public void A_level_that_got_no_answer_before_its_window_is_named()
    {
        var finding = TargetFindings.Silent(new ClosedLevel(8), [], Silence, [])!;

        Assert.Equal((FindingKind.NeverAnswered, FindingEffect.Result), (finding.Kind, finding.Effect));
        Assert.Equal("under load (closed 8 users) the target stopped answering: nothing came for 10 s or longer, without a word", finding.Evidence);
    }

    private static LevelResult Level(int lastSecond, long cutOff, Func<int, bool> answersIn)
    {
        var sound = LevelResults.Sound(new ClosedLevel(64));
        return sound with
        {
            Cohort = sound.Cohort with { Sent = sound.Cohort.Sent + cutOff, CutOff = cutOff },
            Seconds = [.. Enumerable.Range(-2, lastSecond + 3).Select(second => new SecondSample(second, answersIn(second) ? 100 : 0, 0, null, null, null))],
        };
    }
}
