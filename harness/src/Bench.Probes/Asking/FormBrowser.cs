using System.Text.RegularExpressions;
using Bench.Core.Suites;

namespace Bench.Probes.Asking;

/// <summary>Fills in a site's forms as a browser does: with its cookies, and the token that a form may bring.</summary>
/// <param name="user">Of the evidence's names.</param>
internal sealed class FormBrowser(ProbedTarget target, string user)
{
    private readonly Dictionary<string, string> cookies = [];

    public bool Has(string cookie) => cookies.ContainsKey(cookie);

    public Task<SeenAnswer> OpenAsync(string name, string path, CancellationToken cancellation) => AskAsync(name, "GET", path, null, [], cancellation);

    /// <summary>Opens the page of a form and sends it.</summary>
    /// <param name="name">Of the evidence.</param>
    public async Task<SeenAnswer> SendAsync(string name, string path, IReadOnlyDictionary<string, string> fields, CancellationToken cancellation)
    {
        var page = await OpenAsync($"{name}-form", path, cancellation);
        var token = Regex.Match(page.Body, @"name=""csrfmiddlewaretoken"" value=""([^""]+)""", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
        var sent = token.Length == 0 ? fields : fields.Prepend(KeyValuePair.Create("csrfmiddlewaretoken", token));
        return await AskAsync(name, "POST", path, Form(sent), [], cancellation);
    }

    /// <summary>Sends what a page of another site would make a browser send: its cookies and the fields, without the form's page and its token.</summary>
    /// <param name="name">Of the evidence.</param>
    public Task<SeenAnswer> SendFromElsewhereAsync(string name, string path, IReadOnlyDictionary<string, string> fields, CancellationToken cancellation) =>
        AskAsync(name, "POST", path, Form(fields), new() { ["origin"] = "http://evil.example" }, cancellation);

    private static string Form(IEnumerable<KeyValuePair<string, string>> fields) =>
        string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));

    private async Task<SeenAnswer> AskAsync(
        string name, string method, string path, string? form, Dictionary<string, string> headers, CancellationToken cancellation)
    {
        if (cookies.Count > 0) headers["cookie"] = string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
        if (form is not null) headers["content-type"] = "application/x-www-form-urlencoded";
        var answer = await target.AskAsync($"{user}-{name}", new RequestTemplate(method, path, headers, form), cancellation);
        foreach (var cookie in SetCookie.Of(answer))
        {
            if (cookie.IsDeleted) cookies.Remove(cookie.Name);
            else cookies[cookie.Name] = cookie.Value;
        }

        return answer;
    }
}
