using System.Text.Json;
using Docker.DotNet;

namespace Bench.Targets.Docker;

/// <summary>Why an engine refused something, in its own words.</summary>
internal static class Refusal
{
    /// <summary>Without a full stop at its end.</summary>
    public static string ReasonOf(DockerApiException refused) => (MessageIn(refused.ResponseBody) ?? refused.Message).Trim().TrimEnd('.');

    /// <summary>Engines answer <c>{"message":"…"}</c>; what stands between, a proxy say, answers anything.</summary>
    private static string? MessageIn(string? body)
    {
        try
        {
            using var answer = JsonDocument.Parse(body ?? string.Empty);
            return answer.RootElement.ValueKind == JsonValueKind.Object
                && answer.RootElement.TryGetProperty("message", out var message)
                    ? message.ToString()
                    : body;
        }
        catch (JsonException)
        {
            return body;
        }
    }
}
