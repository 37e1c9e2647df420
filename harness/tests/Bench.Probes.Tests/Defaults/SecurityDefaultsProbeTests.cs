using Bench.Core.Probing;
using Bench.Probes.Defaults;

namespace Bench.Probes.Tests.Defaults;

public class SecurityDefaultsProbeTests
{
    [Fact]
    public async Task Two_services_that_are_alike_have_no_more_protections_than_each_other()
    {
        // It resets the connection of a body of 3 MB: a refusal too.
        await using var target = AnsweringTarget.With("{}", 200, "X-Frame-Options: DENY", "X-Content-Type-Options: nosniff");

        var result = await target.AskedBy(new SecurityDefaultsProbe());

        Assert.False(result.Holds);
        Assert.Equal("of 13 protections, 3 are on by default in Django and 3 in FastAPI", result.Reason);
        Assert.Equal(26, result.Observations.Count);
    }

    [Fact]
    public async Task Flags_are_read_from_the_session_that_a_login_opens()
    {
        await using var target = AnsweringTarget.With(
            "", 302, "Set-Cookie: csrftoken=abc; Secure; Path=/",
            "Set-Cookie: sessionid=xyz; expires=Fri, 11 Dec 2026 03:00:00 GMT; HttpOnly; Path=/; SameSite=Lax");

        var result = await target.AskedBy(new SecurityDefaultsProbe());

        Assert.Equal("on (expires=Fri, 11 Dec 2026 03:00:00 GMT; HttpOnly; Path=/; SameSite=Lax)", Seen(result, "django", "HttpOnly").Value);
        Assert.StartsWith("on", Seen(result, "django", "SameSite").Value, StringComparison.Ordinal);
        Assert.StartsWith("off", Seen(result, "django", "Secure").Value, StringComparison.Ordinal);
        Assert.Equal("off (no session, status 302)", Seen(result, "fastapi", "HttpOnly").Value);
    }

    [Theory]
    [InlineData("<bdi>pbkdf2_sha256</bdi> <b>iterations</b>", "on (pbkdf2_sha256)")]
    [InlineData("<bdi>pbkdf2_sha256</bdi> correct horse battery", "off (pbkdf2_sha256)")]
    [InlineData("0 lines name one of javascript", "off (none offered)")]
    public async Task A_page_that_names_a_slow_hash_and_not_the_password_stores_no_passwords(string page, string value)
    {
        await using var target = AnsweringTarget.With(page);

        var result = await target.AskedBy(new SecurityDefaultsProbe());

        Assert.Equal(value, Seen(result, "django", "passwords").Value);
        Assert.Contains("GET /admin/auth/user/1/change/", target.Evidence(Seen(result, "django", "passwords").Evidence), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&lt;b&gt;bold&lt;/b&gt;", "on (status 200)")]
    [InlineData("<b>bold</b>", "off (status 200)")]
    [InlineData("&lt;b&gt;bold&lt;/b&gt; said <b>bold</b>", "off (status 200)")]
    public async Task Text_is_escaped_where_its_marks_are_shown_and_not_obeyed(string page, string value)
    {
        await using var target = AnsweringTarget.With(page);

        var result = await target.AskedBy(new SecurityDefaultsProbe());

        Assert.Equal(value, Seen(result, "fastapi", "templates").Value);
    }

    [Theory]
    [InlineData(403, "Set-Cookie: sessionid=xyz", "on (status 403)")]
    [InlineData(403, "Set-Cookie: other=xyz", "off (status 403)")]
    [InlineData(302, "Set-Cookie: sessionid=xyz", "off (status 302)")]
    public async Task A_forged_form_is_refused_to_one_who_is_logged_in(int status, string cookie, string value)
    {
        await using var target = AnsweringTarget.With("", status, cookie);

        var result = await target.AskedBy(new SecurityDefaultsProbe());

        var forged = Seen(result, "django", "a form that another site sends");
        Assert.Equal(value, forged.Value);
        Assert.Contains("origin: http://evil.example", target.Evidence(forged.Evidence), StringComparison.Ordinal);
        Assert.DoesNotContain("csrfmiddlewaretoken", target.Evidence(forged.Evidence), StringComparison.Ordinal);
    }

    private static ProbeObservation Seen(ProbeResult result, string target, string what) =>
        Assert.Single(result.Observations, seen => seen.Target == target && seen.What.StartsWith(what, StringComparison.Ordinal));
}
