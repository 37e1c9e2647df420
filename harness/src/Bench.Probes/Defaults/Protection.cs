using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Probes.Asking;

namespace Bench.Probes.Defaults;

/// <summary>Something that keeps a service safe, and how its answer shows whether it is on.</summary>
/// <param name="Name">Of the evidence too, in lower-case words joined by hyphens.</param>
/// <param name="What">In words.</param>
internal sealed record Protection(string Name, string What, RequestTemplate Request, Func<SeenAnswer, bool> IsOn)
{
    // Half a megabyte more than the 2.5 MB that Django takes by default (settings, DATA_UPLOAD_MAX_MEMORY_SIZE);
    // valid JSON, so that only its size can be the reason.
    private const int LargeBodyBytes = 3_145_728;

    public static IReadOnlyList<Protection> All { get; } =
    [
        new("host", "a Host header of another site is refused", Get("/json", ("Host", "evil.example")), answer => answer.Status is >= 400 and < 500),
        Header("nosniff", "X-Content-Type-Options", "types are not guessed"),
        Header("frames", "X-Frame-Options", "other sites cannot frame pages"),
        Header("referrer", "Referrer-Policy", "addresses are not told to other sites"),
        Header("opener", "Cross-Origin-Opener-Policy", "pages of other sites have no handle"),
        new(
            "body-limit",
            "a body of 3 MB is refused",
            Post("/orders/validate", "{\"note\":\"" + new string('x', LargeBodyBytes) + "\"}"),
            answer => answer.Status is 400 or 413 or null),
        new("debug", "an unknown page tells nothing of the code", Get("/no/such/page"), answer => answer.Status == 404 && !DebugPage.IsOne(answer.Body)),
    ];

    public async Task<SeenProtection> SeenAtAsync(ProbedTarget target, CancellationToken cancellation)
    {
        var answer = await target.AskAsync(Name, Request, cancellation);
        return new SeenProtection(What, IsOn(answer), answer.StatusText, answer.Evidence);
    }

    private static Protection Header(string name, string header, string what) =>
        new(name, $"{header}: {what}", Get("/json"), answer => answer.Headers.ContainsKey(header));

    private static RequestTemplate Get(string path, params (string Name, string Value)[] headers) =>
        RequestTemplate.Get(path) with { Headers = headers.ToDictionary(header => header.Name, header => header.Value) };

    private static RequestTemplate Post(string path, string json) =>
        new("POST", path, new Dictionary<string, string> { ["content-type"] = "application/json" }, json);
}
