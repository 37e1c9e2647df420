using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Verification;
using static Bench.Targets.Tests.Verification.ScriptedAnswers;

namespace Bench.Targets.Tests.Verification;

/// <summary>A login and who has logged in, asked of a server that answers what a test scripts.</summary>
public class ExampleCookiesTests
{
    private const string LoggedIn =
        "Set-Cookie: sid=opaque; HttpOnly\r\nSet-Cookie: theme=dark; expires=Thu, 01 Jan 2099 00:00:00 GMT\r\nSet-Cookie: old=; Max-Age=0\r\n";

    private static readonly Exchange Login = new("login", RequestTemplate.Get("/login"), Answer(200, new ExpectedCookie(HttpOnly: true, null, null, null)), []);
    private static readonly Exchange Who =
        new("who", new RequestTemplate("GET", "/who", new Dictionary<string, string> { ["accept"] = "a/b" }, null), Answer(200), []) { CookiesOf = "login" };

    [Fact]
    public async Task The_cookies_of_the_example_named_are_sent_and_others_are_not()
    {
        var (verified, requests) = await VerifyAsync([Login, Who, Who with { Name = "nobody", CookiesOf = null }], Ok("{}", LoggedIn), Ok("{}"));

        Assert.Empty(verified.Differences);
        Assert.DoesNotContain("cookie", requests[0], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("cookie: sid=opaque; theme=dark\r\n", requests[1], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("accept: a/b\r\n", requests[1], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("cookie", requests[2], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_cookie_that_does_not_log_in_is_told()
    {
        var (verified, _) = await VerifyAsync([Login, Who], Ok("{}", LoggedIn), Ok("{}", "", "401 Unauthorized"));

        var difference = Assert.Single(verified.Differences);
        Assert.Equal(("who", "status: 200", "status: 401, {}"), (difference.Exchange, difference.Expected, difference.Actual));
    }

    [Fact]
    public async Task A_login_that_sets_no_cookie_is_told_and_what_needs_it_is_not_asked()
    {
        var (verified, requests) = await VerifyAsync([Login, Who], Ok("{}"), Ok("{}"));

        Assert.Equal(
            [("cookie sid: HttpOnly", "cookie sid: absent"), ("cookies to send: those of 'login'", "cookies to send: it has set none")],
            verified.Differences.Select(difference => (difference.Expected, difference.Actual)));
        Assert.Single(requests);
    }

    [Fact]
    public async Task Under_load_a_cookie_is_asked_for_in_each_answer()
    {
        var target = new Dictionary<string, string[]> { ["/login"] = [Ok("{}", LoggedIn), Ok("{}", LoggedIn), Ok("{}", "Set-Cookie: sid=opaque\r\n")] };
        await using var running = new ScriptedAnswers(target);

        var verified = await new ContractVerifier().VerifyAsync(
            running, new SmallService().Target(), new Contract("login", "Login", [Login], []), CancellationToken.None);

        Assert.Equal("cookie sid: no attribute", Assert.Single(verified.Differences).Actual);
    }

    private static ExpectedAnswer Answer(int status, ExpectedCookie? sid = null)
    {
        var answer = new ExpectedAnswer(status, new Dictionary<string, string>(), "{}", null);
        return sid is null ? answer : answer with { Cookies = new Dictionary<string, ExpectedCookie> { ["sid"] = sid } };
    }

    private static async Task<(VerifiedContract Verified, List<string> Requests)> VerifyAsync(Exchange[] examples, string login, string who)
    {
        await using var running = new ScriptedAnswers(new Dictionary<string, string[]> { ["/login"] = [login], ["/who"] = [who] });
        var verified = await new ContractVerifier().VerifyAsync(
            running, new SmallService().Target(), new Contract("login", "Login", [], examples), CancellationToken.None);
        return (verified, running.Requests);
    }
}
