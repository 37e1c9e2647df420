using Bench.Cli.Listing;
using Bench.Cli.Tables;

namespace Bench.Cli.Tests.Listing;

public class TargetPageTests
{
    private static readonly ListedTarget Bare = new("bare", "Bare", "asgi", 8200, ["pypi"], ["json"], [], [], []);
    private static readonly ListedTarget Full = Bare with { Id = "full", Settings = [new("threads", "4")] };

    [Fact]
    public void What_all_targets_have_is_said_once()
    {
        var text = Written(Full, Full with { Id = "other" });

        Assert.Contains("all offer: json", text, StringComparison.Ordinal);
        Assert.Contains("all have: threads 4", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_targets_have_nothing_in_common_nothing_is_said_of_all()
    {
        var text = Written(Bare, Full with { Contracts = ["wait"] });

        Assert.DoesNotContain("all ", text, StringComparison.Ordinal);
        Assert.Contains("threads 4", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_offered_is_said_with_its_reason_once_for_all_that_share_it()
    {
        var without = Bare with { NotOffered = [new("db", "light"), new("worlds", "light")], NotOfferedFrom = [new("debian", "Debian has no granian")] };

        var text = Written(without, without with { Id = "other" });

        Assert.Contains("bare, other: not offered from debian (Debian has no granian)", text, StringComparison.Ordinal);
        Assert.Contains("bare, other: not offered: db, worlds (light)", text, StringComparison.Ordinal);
    }

    private static string Written(params ListedTarget[] targets)
    {
        using var text = new StringWriter();
        TargetPage.Write(new Page(text), targets);
        return text.ToString();
    }
}
