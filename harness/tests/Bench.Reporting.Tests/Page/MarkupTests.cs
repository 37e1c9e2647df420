using Bench.Reporting.Page;

namespace Bench.Reporting.Tests.Page;

public class MarkupTests
{
    [Fact]
    public void Text_is_escaped_and_markup_is_not()
    {
        var inner = Markup.Of($"<b>{"a<b>&\"'"}</b>");

        Assert.Equal("<p><b>a&lt;b&gt;&amp;&quot;&#39;</b></p>", Markup.Of($"<p>{inner}</p>").Html);
    }
}
