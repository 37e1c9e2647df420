using Bench.Cli.Listing;
using Bench.Cli.Tables;

namespace Bench.Cli.Tests.Listing;

public class TargetPageTests
{
    private static readonly ListedTarget Bare = new("bare", "Bare", "asgi", 8200, ["pypi"], ["json"], []);
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

    private static string Written(params ListedTarget[] targets)
    {
        using var text = new StringWriter();
        TargetPage.Write(new Page(text), targets);
        return text.ToString();
    }
}
