using Bench.Core.Suites;
using Bench.Targets.Verification;

namespace Bench.Targets.Tests.Verification;

public class CookieComparisonTests
{
    private static readonly ExpectedCookie Strong = new(HttpOnly: true, "Lax", "/", MaxAgeSeconds: 60);

    [Theory]
    [InlineData("sid=a; HttpOnly; SameSite=Lax; Path=/; Max-Age=60")]
    [InlineData("sid=a=b; max-age=60; path=/; samesite=lax; httponly; Secure")]
    [InlineData("sid=\"a\" ;expires=Thu, 01 Jan 2099 00:00:00 GMT; HttpOnly;Max-Age=60;Path=/;SameSite=lax")]
    public void Attributes_come_in_any_order_and_case_with_others_beside_them(string header) => Assert.Null(First(Strong, header));

    [Theory]
    [InlineData("sid=a; SameSite=Lax; Path=/; Max-Age=60", "SameSite=Lax; Path=/; Max-Age=60")]
    [InlineData("sid=a; HttpOnly; Path=/; Max-Age=60", "HttpOnly; Path=/; Max-Age=60")]
    [InlineData("sid=a; HttpOnly; SameSite=None; Path=/; Max-Age=60", "HttpOnly; SameSite=None; Path=/; Max-Age=60")]
    [InlineData("sid=a; HttpOnly; SameSite=Lax; Path=/auth; Max-Age=60", "HttpOnly; SameSite=Lax; Path=/auth; Max-Age=60")]
    [InlineData("sid=a; HttpOnly; SameSite=Lax; Path=/", "HttpOnly; SameSite=Lax; Path=/")]
    [InlineData("sid=a", "no attribute")]
    [InlineData("sid=; HttpOnly; SameSite=Lax; Path=/; Max-Age=60", "taken back (HttpOnly; SameSite=Lax; Path=/; Max-Age=60)")]
    [InlineData("sid=a; HttpOnly; SameSite=Lax; Path=/; Max-Age=0", "taken back (HttpOnly; SameSite=Lax; Path=/; Max-Age=0)")]
    [InlineData("SID=a; HttpOnly; SameSite=Lax; Path=/; Max-Age=60", "absent")]
    public void A_weaker_cookie_is_told_by_its_attributes_and_never_by_its_value(string header, string told)
    {
        var difference = First(Strong, header)!;
        Assert.Equal("cookie sid: HttpOnly; SameSite=Lax; Path=/; Max-Age=60", difference.Expected);
        Assert.Equal($"cookie sid: {told}", difference.Actual);
    }

    [Fact]
    public void No_cookie_is_absent() => Assert.Equal("cookie sid: absent", First(Strong)!.Actual);

    [Fact]
    public void Of_two_of_one_name_the_last_counts()
    {
        Assert.Null(First(Strong, "sid=a", "sid=b; HttpOnly; SameSite=Lax; Path=/; Max-Age=60"));
        Assert.NotNull(First(Strong, "sid=b; HttpOnly; SameSite=Lax; Path=/; Max-Age=60", "sid=a"));
    }

    [Fact]
    public void Only_what_is_asked_counts()
    {
        Assert.Null(First(new ExpectedCookie(null, null, null, null), "sid=a; Path=/x"));
        Assert.NotNull(First(new ExpectedCookie(HttpOnly: false, null, null, null), "sid=a; HttpOnly"));
    }

    private static Difference? First(ExpectedCookie expected, params string[] headers) => CookieComparison.First(
        new Dictionary<string, ExpectedCookie> { ["sid"] = expected },
        new HttpAnswer(200, "1.1", new Dictionary<string, string>(), []) { Cookies = [.. headers.Select(AnswerCookie.Parse)] });
}
