using System.Text.RegularExpressions;
using Bench.Probes.Asking;

namespace Bench.Probes.Defaults;

/// <summary>
/// A site with a login and a form, as a framework's own commands or its documentation make it: what is measured has sessions and hashes that were agreed on.
/// </summary>
/// <param name="Login">The path of its form, with <c>username</c> and <c>password</c>.</param>
/// <param name="Form">The path of one that takes a <c>text</c> from who is logged in.</param>
/// <param name="Texts">The path of a page that a template makes of the texts.</param>
/// <param name="Hashing">The path of a page that tells how passwords are stored.</param>
internal sealed record FreshSite(string SessionCookie, string Login, string Form, string Texts, string Hashing)
{
    /// <summary>Django's admin in a new project.</summary>
    public static FreshSite Django { get; } =
        new("sessionid", "/admin/login/?next=/admin/", "/admin/notes/note/add/", "/admin/notes/note/", "/admin/auth/user/1/change/");

    /// <summary>A service with Starlette's <c>SessionMiddleware</c> and <c>Jinja2Templates</c>, as their documentation adds them.</summary>
    public static FreshSite FastApi { get; } = new("session", "/login", "/notes/add", "/notes", "/hashing");

    // As fresh_project makes its user; any will do for the other.
    private const string Password = "correct horse battery";

    private const string Marked = "<b>bold</b>";

    /// <returns>In the order of the questions; what cannot be asked for lack of a session is off.</returns>
    public async Task<IReadOnlyList<SeenProtection>> ProtectionsAsync(ProbedTarget target, CancellationToken cancellation)
    {
        var browser = new FormBrowser(target, "visitor");
        var login = await browser.SendAsync("login", Login, new Dictionary<string, string> { ["username"] = "admin", ["password"] = Password }, cancellation);
        var session = SetCookie.Of(login).FirstOrDefault(cookie => cookie.Name == SessionCookie);
        return
        [
            Flag("HttpOnly", "scripts cannot read the session's cookie"),
            Flag("SameSite", "other sites' requests go without the session's cookie"),
            Flag("Secure", "the session's cookie goes over TLS only"),
            await HashingAsync(browser, cancellation),
            await EscapingAsync(browser, cancellation),
            await ForgeryAsync(browser, session is not null, cancellation),
        ];

        SeenProtection Flag(string attribute, string what) => new(
            $"{attribute}: {what}",
            session?.Has(attribute) == true,
            session is null ? $"no session, {login.StatusText}" : string.Join("; ", session.Attributes),
            login.Evidence);
    }

    private async Task<SeenProtection> HashingAsync(FormBrowser browser, CancellationToken cancellation)
    {
        var page = await browser.OpenAsync("hashing", Hashing, cancellation);
        var algorithm = Regex.Match(page.Body, @"\b(pbkdf2|scrypt|bcrypt|argon2)\w*", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)).Value;
        var isHashed = page.Status == 200 && algorithm.Length > 0 && !page.Body.Contains(Password, StringComparison.Ordinal);
        return new SeenProtection("passwords are stored as a slow hash", isHashed, algorithm.Length > 0 ? algorithm : "none offered", page.Evidence);
    }

    private async Task<SeenProtection> EscapingAsync(FormBrowser browser, CancellationToken cancellation)
    {
        await browser.SendAsync("form", Form, new Dictionary<string, string> { ["text"] = Marked }, cancellation);
        var page = await browser.OpenAsync("texts", Texts, cancellation);
        var isEscaped = page.Body.Contains("&lt;b&gt;bold&lt;/b&gt;", StringComparison.Ordinal) && !page.Body.Contains(Marked, StringComparison.Ordinal);
        return new SeenProtection("templates escape what people wrote", isEscaped, page.StatusText, page.Evidence);
    }

    /// <summary>The form was taken with its page's token, if it has one, a moment ago: a refusal now is for what another site cannot know.</summary>
    private async Task<SeenProtection> ForgeryAsync(FormBrowser browser, bool hasSession, CancellationToken cancellation)
    {
        var forged = await browser.SendFromElsewhereAsync("forged-form", Form, new Dictionary<string, string> { ["text"] = "forged" }, cancellation);
        var page = await browser.OpenAsync("texts-after-forged", Texts, cancellation);
        var isRefused = hasSession && forged.Status == 403 && !page.Body.Contains("forged", StringComparison.Ordinal);
        return new SeenProtection("a form that another site sends with the session's cookie is refused", isRefused, forged.StatusText, forged.Evidence);
    }
}
