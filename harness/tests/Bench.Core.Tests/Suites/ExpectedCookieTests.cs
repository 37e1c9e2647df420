using Bench.Core.Suites;

namespace Bench.Core.Tests.Suites;

public class ExpectedCookieTests
{
    [Fact]
    public void It_reads_as_a_header_would_say_it()
    {
        Assert.Equal("HttpOnly; SameSite=Lax; Path=/; Max-Age=60", new ExpectedCookie(true, "Lax", "/", 60).ToString());
        Assert.Equal("no HttpOnly", new ExpectedCookie(false, null, null, null).ToString());
        Assert.Equal("any value", new ExpectedCookie(null, null, null, null).ToString());
    }
}
