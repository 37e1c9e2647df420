using Bench.Core.Claims;
using Bench.Core.Claims.Ruling;
using Bench.Core.Probing;

namespace Bench.Core.Tests.Claims;

public class ProbeClaimTests
{
    private static readonly ProbePart Part = new("lines", "Fewer lines.", "lines", "Fewer.");

    [Theory]
    [InlineData(true, VerdictKind.Supported)]
    [InlineData(false, VerdictKind.Refuted)]
    [InlineData(null, VerdictKind.Shown)]
    public void What_a_probe_found_decides_without_blocks(bool? holds, VerdictKind expected)
    {
        var verdict = Judge(InventedRun.Claim(RuleKind.All, Part), Result(holds));

        Assert.Equal(expected, verdict.Kind);
        Assert.Equal("probes/lines/a.txt", Assert.Single(verdict.Parts[0].Observations!).Evidence);
    }

    [Fact]
    public void A_probe_that_was_not_made_is_not_in_this_run() =>
        Assert.Equal("not in this run: probe lines", Judge(InventedRun.Claim(RuleKind.All, Part)).Reason);

    [Fact]
    public void Among_parts_that_are_counted_a_probe_that_holds_counts()
    {
        var claim = InventedRun.Claim(RuleKind.AtLeast, Part, Part with { Id = "other", Probe = "others" }) with
        {
            Rule = new ClaimRule(RuleKind.AtLeast, 1, 2),
        };

        Assert.Equal(VerdictKind.Supported, Judge(claim, Result(true), Result(false) with { Probe = "others" }).Kind);
        Assert.Equal(VerdictKind.Refuted, Judge(claim, Result(false), Result(false) with { Probe = "others" }).Kind);
    }

    [Fact]
    public void A_probe_that_found_more_than_the_claim_s_words_cover_is_named_with_its_part()
    {
        var claim = InventedRun.Claim(RuleKind.AtLeast, Part) with { Rule = new ClaimRule(RuleKind.AtLeast, 1, 1) };

        Assert.EndsWith("by its adjusted test", Judge(claim, Result(true)).Reason, StringComparison.Ordinal);
        Assert.EndsWith(
            "; more than its words cover in “Fewer lines”", Judge(claim, Result(true) with { IsMoreThanClaimed = true }).Reason, StringComparison.Ordinal);
    }

    private static Verdict Judge(Claim claim, params ProbeResult[] results) =>
        Assert.Single(ClaimVerdicts.Of([FixedClaim.Of(claim)], new ClaimData([], [], [], [], results, plannedBlocks: 1), []));

    private static ProbeResult Result(bool? holds) =>
        new(ProbeResult.CurrentSchemaVersion, "lines", holds, "counted", [new ProbeObservation("a", "lines", "12", "probes/lines/a.txt")]);
}
