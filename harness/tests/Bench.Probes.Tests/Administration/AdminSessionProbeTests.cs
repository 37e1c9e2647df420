using Bench.Probes.Administration;

namespace Bench.Probes.Tests.Administration;

public class AdminSessionProbeTests
{
    [Fact]
    public async Task A_service_without_an_admin_fails_every_step_and_each_is_named()
    {
        await using var target = AnsweringTarget.With("Not Found", status: 404);

        var result = await target.AskedBy(new AdminSessionProbe());

        Assert.False(result.Holds);
        Assert.Equal(
            "not every step works: send a stranger to the login, log in, create, edit, log in as another user, refuse a user without permission, delete",
            result.Reason);
        Assert.All(result.Observations, seen => Assert.Equal("does not work (status 404)", seen.Value));
    }

    [Fact]
    public async Task A_redirect_without_a_session_is_no_login()
    {
        await using var target = AnsweringTarget.With("", 302, "Location: /admin/");

        var result = await target.AskedBy(new AdminSessionProbe());

        Assert.Equal("does not work (status 302)", Assert.Single(result.Observations, seen => seen.What == "log in").Value);
    }

    [Fact]
    public async Task Cookies_that_were_set_are_sent_again_and_kept_as_evidence()
    {
        await using var target = AnsweringTarget.With(
            "", 302, "Location: /admin/", "Set-Cookie: csrftoken=abc; Path=/", "Set-Cookie: sessionid=xyz; HttpOnly; Path=/");

        var result = await target.AskedBy(new AdminSessionProbe());

        Assert.Equal("works (status 302)", Assert.Single(result.Observations, seen => seen.What == "log in").Value);
        Assert.Contains("cookie: csrftoken=abc; sessionid=xyz", target.Evidence("probes/probe/django-admin-create.txt"), StringComparison.Ordinal);
    }
}
