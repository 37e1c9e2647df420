using Bench.Core.Findings;
using Bench.Core.Measurement;

namespace Bench.Core.Tests.Findings;

public class EngineCeilingTests
{
    private static readonly EngineCeiling Ceiling = new([new CeilingPoint(100, 80_000, 0.99), new CeilingPoint(1_000, 40_000, 0.99)]);

    [Theory]
    [InlineData(50, 80_000.0)]
    [InlineData(100, 80_000.0)]
    [InlineData(101, 40_000.0)]
    [InlineData(1_001, null)]
    public void It_is_that_of_the_next_longer_answers(double bytes, double? requestsPerSecond) =>
        Assert.Equal(requestsPerSecond, Ceiling.RequestsPerSecondAt(bytes));

    /// <summary>Ten thousand a second, a hundred bytes each.</summary>
    [Theory]
    [InlineData(20_000, false)]
    [InlineData(19_999, true)]
    public void A_level_at_more_than_half_of_it_is_void(double ceiling, bool isVoid)
    {
        var findings = LevelFindings.Of(LevelResults.SoundRecord, targetCpus: 1, new EngineCeiling([new CeilingPoint(100, ceiling, 0.99)]));

        Assert.Equal(isVoid ? [FindingKind.EngineSaturated] : [], findings.Select(finding => finding.Kind));
        Assert.All(findings, finding => Assert.Equal(FindingEffect.Void, finding.Effect));
    }

    [Fact]
    public void An_open_level_is_held_against_what_was_offered()
    {
        var level = LevelResults.SoundOpenRecord;
        var ceiling = new EngineCeiling([new CeilingPoint(1000, 1_999, 0.99)]);

        Assert.Contains(LevelFindings.Of(level, targetCpus: 1, ceiling), finding => finding.Kind == FindingKind.EngineSaturated);
    }

    [Fact]
    public void Longer_answers_than_were_calibrated_are_not_judged_by_it() =>
        Assert.Empty(LevelFindings.Of(LevelResults.SoundRecord, targetCpus: 1, new EngineCeiling([new CeilingPoint(99, 1, 0.99)])));
}
