using Bench.Core.Claims;
using Bench.Core.Claims.Ruling;

namespace Bench.Core.Tests.Claims;

public class ClaimRulingTests
{
    public static TheoryData<VerdictKind, VerdictKind, VerdictKind> Pairs => new()
    {
        { VerdictKind.Supported, VerdictKind.Supported, VerdictKind.Supported },
        { VerdictKind.Supported, VerdictKind.Shown, VerdictKind.Supported },
        { VerdictKind.Shown, VerdictKind.Shown, VerdictKind.Shown },
        { VerdictKind.Supported, VerdictKind.Refuted, VerdictKind.Refuted },
        { VerdictKind.Inconclusive, VerdictKind.Refuted, VerdictKind.Refuted },
        { VerdictKind.NotMeasured, VerdictKind.Refuted, VerdictKind.Refuted },
        { VerdictKind.Supported, VerdictKind.NoPracticalDifference, VerdictKind.NoPracticalDifference },
        { VerdictKind.SmallerThanClaimed, VerdictKind.Supported, VerdictKind.SmallerThanClaimed },
        { VerdictKind.SmallerThanClaimed, VerdictKind.Refuted, VerdictKind.Refuted },
        { VerdictKind.Supported, VerdictKind.Inconclusive, VerdictKind.Inconclusive },
        { VerdictKind.NotMeasured, VerdictKind.Inconclusive, VerdictKind.Inconclusive },
        { VerdictKind.Supported, VerdictKind.NotMeasured, VerdictKind.NotMeasured },
        { VerdictKind.Indicative, VerdictKind.NotMeasured, VerdictKind.Indicative },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_claim_that_needs_all_parts_is_as_good_as_its_worst(VerdictKind first, VerdictKind second, VerdictKind expected)
    {
        Assert.Equal(expected, Of(RuleKind.All, first, second).Kind);
        Assert.Equal(expected, Of(RuleKind.All, second, first).Kind);
    }

    [Theory]
    [InlineData(3, 0, VerdictKind.Supported)]
    [InlineData(2, 1, VerdictKind.Inconclusive)]
    [InlineData(0, 3, VerdictKind.Refuted)]
    [InlineData(1, 2, VerdictKind.Inconclusive)]
    public void A_claim_that_counts_goes_by_adjusted_parts(int supported, int refuted, VerdictKind expected)
    {
        var parts = Parts(
            [.. Enumerable.Repeat(VerdictKind.Supported, supported), .. Enumerable.Repeat(VerdictKind.Refuted, refuted), VerdictKind.Inconclusive]);

        Assert.Equal(expected, ClaimRuling.Of(new ClaimRule(RuleKind.AtLeast, 3, 3), parts, supported, refuted, part => part.Part).Kind);
    }

    [Theory]
    [InlineData(VerdictKind.Supported, VerdictKind.Supported, VerdictKind.SmallerThanClaimed, VerdictKind.Inconclusive, VerdictKind.Inconclusive)]
    [InlineData(
        VerdictKind.Supported, VerdictKind.Inconclusive, VerdictKind.SmallerThanClaimed, VerdictKind.SmallerThanClaimed, VerdictKind.SmallerThanClaimed)]
    [InlineData(VerdictKind.Supported, VerdictKind.Supported, VerdictKind.SmallerThanClaimed, VerdictKind.Refuted, VerdictKind.SmallerThanClaimed)]
    public void A_claim_of_which_so_many_parts_fall_short_that_too_few_are_left_is_smaller_than_claimed(
        VerdictKind first, VerdictKind second, VerdictKind third, VerdictKind fourth, VerdictKind expected) =>
        Assert.Equal(
            expected,
            ClaimRuling.Of(new ClaimRule(RuleKind.AtLeast, 3, 3), Parts([first, second, third, fourth]), supported: 2, refuted: 1, part => part.Part).Kind);

    [Fact]
    public void A_claim_that_counts_is_decided_without_what_was_not_measured()
    {
        var parts = Parts([VerdictKind.Supported, VerdictKind.Supported, VerdictKind.Supported, VerdictKind.NotMeasured]);

        Assert.Equal(VerdictKind.Supported, ClaimRuling.Of(new ClaimRule(RuleKind.AtLeast, 3, 2), parts, 3, 0, part => part.Part).Kind);
        Assert.Equal(VerdictKind.NotMeasured, ClaimRuling.Of(new ClaimRule(RuleKind.AtLeast, 4, 2), parts, 3, 0, part => part.Part).Kind);
    }

    [Theory]
    [InlineData(VerdictKind.Supported, VerdictKind.Supported, VerdictKind.Supported)]
    [InlineData(VerdictKind.Supported, VerdictKind.Refuted, VerdictKind.Mixed)]
    [InlineData(VerdictKind.Supported, VerdictKind.NotMeasured, VerdictKind.Mixed)]
    [InlineData(VerdictKind.Inconclusive, VerdictKind.NotMeasured, VerdictKind.Inconclusive)]
    public void Parts_that_stand_apart_are_told_apart(VerdictKind first, VerdictKind second, VerdictKind expected) =>
        Assert.Equal(expected, Of(RuleKind.Apart, first, second).Kind);

    [Theory]
    [InlineData(VerdictKind.Shown, VerdictKind.NotMeasured, VerdictKind.Shown)]
    [InlineData(VerdictKind.NotMeasured, VerdictKind.NotMeasured, VerdictKind.NotMeasured)]
    [InlineData(VerdictKind.Indicative, VerdictKind.NotMeasured, VerdictKind.Indicative)]
    public void Figures_are_there_or_not(VerdictKind first, VerdictKind second, VerdictKind expected) =>
        Assert.Equal(expected, Of(RuleKind.Figures, first, second).Kind);

    [Fact]
    public void A_reason_reads_as_a_sentence_and_names_the_parts_that_it_is_about()
    {
        Assert.Equal("because (part-1)", Of(RuleKind.All, VerdictKind.Supported, VerdictKind.Refuted).Reason);
        Assert.Equal("because (part-0, part-2)", Of(RuleKind.All, VerdictKind.Inconclusive, VerdictKind.Supported, VerdictKind.Inconclusive).Reason);
        Assert.Equal("because", Of(RuleKind.All, VerdictKind.Inconclusive, VerdictKind.Inconclusive).Reason);
        Assert.Equal(
            "supported: part-0, part-2; refuted: part-1", Of(RuleKind.Apart, VerdictKind.Supported, VerdictKind.Refuted, VerdictKind.Supported).Reason);
        Assert.Equal("because", Of(RuleKind.Apart, VerdictKind.NotMeasured, VerdictKind.NotMeasured).Reason);
        Assert.Equal("all parts have the same verdict", Of(RuleKind.Apart, VerdictKind.Supported, VerdictKind.Supported).Reason);
    }

    [Fact]
    public void Every_verdict_has_words() => Assert.All(Enum.GetValues<VerdictKind>(), kind => Assert.NotEmpty(VerdictWords.Of(kind)));

    private static (VerdictKind Kind, string Reason) Of(RuleKind rule, params VerdictKind[] kinds) =>
        ClaimRuling.Of(new ClaimRule(rule), Parts(kinds), 0, 0, part => part.Part);

    private static PartVerdict[] Parts(IEnumerable<VerdictKind> kinds) => [.. kinds.Select((kind, index) => new PartVerdict($"part-{index}", kind, "because"))];
}
