using Bench.Core.Findings;
using Bench.Core.Measurement;

namespace Bench.Core.Tests.Findings;

public class DownstreamFindingsTests
{
    /// <summary>Two levels of 2,000 answers each, lead-in included.</summary>
    private static readonly LevelResult[] Levels = [LevelResults.Sound(completed: 1_000), LevelResults.Sound(completed: 1_000)];

    [Fact]
    public void A_call_for_each_request_raises_no_doubt() => Assert.Null(DownstreamFindings.WorkDiffers(4_000, each: 1, Levels));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3_999, 1)]
    [InlineData(4_001, 1)]
    [InlineData(4_000, 2)]
    public void A_call_that_is_missing_or_too_many_is_found(long calls, int each)
    {
        var finding = DownstreamFindings.WorkDiffers(calls, each, Levels)!;
        Assert.Equal((FindingKind.WorkDiffers, FindingEffect.Result), (finding.Kind, finding.Effect));
        Assert.Equal($"4000 requests came to {calls} calls of the downstream service; the contract declares {each} a request", finding.Evidence);
    }

    [Theory]
    [InlineData(3_999, false)]
    [InlineData(4_000, true)]
    [InlineData(4_001, true)]
    [InlineData(4_002, false)]
    public void A_request_that_was_cut_off_may_have_come_to_a_call_or_not(long calls, bool isSound)
    {
        var cutOff = Levels[0] with { Total = new Conservation(2_001, 2_000, 0, 1) };
        Assert.Equal(isSound, DownstreamFindings.WorkDiffers(calls, each: 1, [cutOff, Levels[1]]) is null);
    }
}
