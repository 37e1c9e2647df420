using Bench.Cli.Running;
using Bench.Core.Claims;

namespace Bench.Cli.Tests.Running;

public class ClaimChangesTests
{
    private static readonly Claim Claim = new(
        "faster", "It is faster", "a post", "More requests a second.", IsPrimary: false, "claims",
        new ClaimRule(RuleKind.NotTestable), [], "no", "Nothing.", []);

    [Fact]
    public void A_claim_that_says_the_same_is_not_told() => Assert.Empty(ClaimChanges.Between([FixedClaim.Of(Claim)], [Claim]));

    [Fact]
    public void A_claim_that_says_something_else_today_is_told() =>
        Assert.Contains(
            "faster was changed since the run began",
            Assert.Single(ClaimChanges.Between([FixedClaim.Of(Claim)], [Claim with { Hypothesis = "Fewer." }])),
            StringComparison.Ordinal);

    [Fact]
    public void A_claim_that_is_gone_is_told() =>
        Assert.Contains(
            "faster is not in scenarios/claims/ any more", Assert.Single(ClaimChanges.Between([FixedClaim.Of(Claim)], [])), StringComparison.Ordinal);
}
