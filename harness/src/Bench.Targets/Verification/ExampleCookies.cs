using Bench.Core.Suites;

namespace Bench.Targets.Verification;

/// <summary>The cookies that answers to a contract's examples have set, for those examples that send them.</summary>
internal sealed class ExampleCookies
{
    private readonly Dictionary<string, string> byExample = [];

    public void Keep(Exchange example, HttpAnswer answer) =>
        byExample[example.Name] = string.Join("; ", answer.Cookies.Where(cookie => cookie.IsKept).Select(cookie => $"{cookie.Name}={cookie.Value}"));

    /// <summary>The example with the cookies that it sends in its request; null where the one that it takes them from has set none.</summary>
    public Exchange? Added(Exchange example)
    {
        if (example.CookiesOf is not { } earlier) return example;
        if (byExample.GetValueOrDefault(earlier) is not { Length: > 0 } cookies) return null;
        var headers = new Dictionary<string, string>(example.Request.Headers, StringComparer.OrdinalIgnoreCase) { ["cookie"] = cookies };
        return example with { Request = example.Request with { Headers = headers } };
    }
}
