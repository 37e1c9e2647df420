using Bench.Core.Suites;

namespace Bench.Probes.Tests;

/// <summary>Contracts as probes look at them.</summary>
internal static class Contracts
{
    public static Contract Of(string id, params Exchange[] exchanges) => new(id, id, [], exchanges);

    public static Exchange Get(string path, int status = 200, string? json = "{}") =>
        new(path, RequestTemplate.Get(path), new ExpectedAnswer(status, new Dictionary<string, string>(), json, null), []);

    public static Exchange Post(string path, string body, int status = 200, string json = "{}") =>
        new(
            body,
            new RequestTemplate("POST", path, new Dictionary<string, string> { ["content-type"] = "application/json" }, body),
            new ExpectedAnswer(status, new Dictionary<string, string>(), json, null),
            []);
}
