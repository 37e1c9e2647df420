using System.Globalization;
using Bench.Cli.Commands;
using Bench.Core.Measurement;
using Bench.Core.Suites;
using Bench.Load.Http;

namespace Bench.Cli.Loading;

/// <summary>The request that is sent, and what a valid answer to it is.</summary>
internal static class LoadRequest
{
    public static PreparedRequest Read(LoadOptions options, LoadUrl? url, OptionValues values)
    {
        var headers = Headers(options.Headers, values);
        if (url is not null) headers.TryAdd("Host", url.Authority);
        var isFile = options.Body?.StartsWith('@') == true;
        var upload = isFile ? Bytes("--body", options.Body![1..], values) : null;
        var text = isFile ? null : options.Body;
        var request = new RequestTemplate(options.Method ?? (options.Body is null ? "GET" : "POST"), url?.Path ?? "/", headers, text);
        var prepared = new PreparedRequest(request, Status(options.Expectations, values), AnswerBody(options.Expectations, values), upload);
        foreach (var problem in RequestProblems.Of(request, prepared.SentBody?.Length ?? 0)) values.Add($"request: {problem}");
        return prepared;
    }

    private static Dictionary<string, string> Headers(IEnumerable<string> texts, OptionValues values)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in texts)
        {
            var sides = text.Split(':', 2, StringSplitOptions.TrimEntries);
            if (sides.Length < 2 || sides[0].Length == 0) values.Wrong("-H", text, "'Name: value'");
            else if (!headers.TryAdd(sides[0], sides[1])) values.Add($"-H: {sides[0]} is given twice. Give it once, its values joined by commas.");
        }

        return headers;
    }

    private static int? Status(IReadOnlyList<string> expectations, OptionValues values)
    {
        var texts = expectations.Where(text => !text.StartsWith('@')).ToArray();
        if (texts.Length > 1) values.Add("--expect: only one status can be expected.");
        if (texts.Length == 0 || texts[0] == "2xx") return null;
        if (int.TryParse(texts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 200 and <= 599) return status;
        values.Wrong("--expect", texts[0], "a status from 200 to 599, 2xx, or @file with the whole body");
        return null;
    }

    private static byte[]? AnswerBody(IReadOnlyList<string> expectations, OptionValues values)
    {
        var files = expectations.Where(text => text.StartsWith('@')).ToArray();
        if (files.Length > 1) values.Add("--expect: only one body can be expected.");
        return files.Length == 0 ? null : Bytes("--expect", files[0][1..], values);
    }

    private static byte[]? Bytes(string option, string path, OptionValues values)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            values.Add($"{option}: '{path}' cannot be read: {error.Message} Name a file that exists.");
            return null;
        }
    }
}
