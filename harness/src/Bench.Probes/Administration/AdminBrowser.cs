using System.Text.RegularExpressions;
using Bench.Core.Suites;
using Bench.Probes.Asking;

namespace Bench.Probes.Administration;

/// <summary>Fills in the admin's forms as a browser does: with its cookies, and the token that each form brings.</summary>
/// <param name="user">Of the evidence's names.</param>
internal sealed class AdminBrowser(ProbedTarget target, string user)
{
    private readonly Dictionary<string, string> cookies = [];

    public bool HasSession => cookies.ContainsKey("sessionid");

    public Task<SeenAnswer> OpenAsync(string name, string path, CancellationToken cancellation) => AskAsync(name, "GET", path, null, cancellation);

    /// <summary>Opens the page of a form and sends it.</summary>
    /// <param name="name">Of the evidence.</param>
    public async Task<SeenAnswer> SendAsync(string name, string path, IReadOnlyDictionary<string, string> fields, CancellationToken cancellation)
    {
        var page = await OpenAsync($"{name}-form", path, cancellation);
        var token = Regex.Match(page.Body, @"name=""csrfmiddlewaretoken"" value=""([^""]+)""", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
        var form = fields.Prepend(KeyValuePair.Create("csrfmiddlewaretoken", token)).Select(Encoded);
        return await AskAsync(name, "POST", path, string.Join('&', form), cancellation);
    }

    private static string Encoded(KeyValuePair<string, string> field) => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}";

    private async Task<SeenAnswer> AskAsync(string name, string method, string path, string? form, CancellationToken cancellation)
    {
        var headers = new Dictionary<string, string>();
        if (cookies.Count > 0) headers["cookie"] = string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
        if (form is not null) headers["content-type"] = "application/x-www-form-urlencoded";
        var answer = await target.AskAsync($"{user}-{name}", new RequestTemplate(method, path, headers, form), cancellation);
        if (answer.Headers.GetValueOrDefault("Set-Cookie") is { } set)
            foreach (Match cookie in Regex.Matches(set, @"\b(csrftoken|sessionid)=([^;,""]+)", RegexOptions.None, TimeSpan.FromSeconds(1)))
                cookies[cookie.Groups[1].Value] = cookie.Groups[2].Value;
        return answer;
    }
}
