using Bench.Core.Suites;
using Bench.Targets.Packages;

namespace Bench.Targets.Tests.Packages;

public class SourceOfferTests
{
    private static readonly Target Everywhere = new(
        "granian", "fastapi", "FastAPI on granian", "/srv", 8110, ["python"], new Dictionary<string, string>(), "lock.txt", [], ["granian"], ["json"], []);

    private static readonly Target OnlyOnPypi = Everywhere with { NotOfferedFrom = [new("debian", "Debian has no granian")] };

    [Fact]
    public void A_target_that_needs_no_Debian_package_is_offered_from_Debian() => Assert.True(SourceOffer.Has("debian", Everywhere));

    [Fact]
    public void A_target_is_offered_from_the_other_source()
    {
        Assert.True(SourceOffer.Has("pypi", OnlyOnPypi));
        Assert.Empty(SourceOffer.Refusals("pypi", [OnlyOnPypi]));
    }

    [Fact]
    public void A_refusal_says_why_and_what_to_do_once_for_a_target_and_its_twin()
    {
        var refusal = Assert.Single(SourceOffer.Refusals("debian", [OnlyOnPypi, OnlyOnPypi.Twin()]));

        Assert.Equal(
            "The target 'granian' is not offered from debian: Debian has no granian. --packages pypi has it.", refusal);
    }
}
