using System.Globalization;
using System.Text;
using Bench.Core.Findings;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Targets.Verification;

/// <summary>Compares one answer with what its contract asks for.</summary>
internal static class AnswerComparison
{
    /// <summary>Status, then headers, then cookies, then body, then time: the first that differs, or null.</summary>
    public static Difference? First(ExpectedAnswer expected, HttpAnswer answer) =>
        Status(expected, answer)
        ?? HeaderComparison.First(expected.Headers, answer)
        ?? CookieComparison.First(expected.Cookies, answer)
        ?? Body(expected, answer)
        ?? Debug(answer)
        ?? Time(expected, answer);

    /// <summary>What an answer under load needs beside being right (METHOD.md M6, M12), or null.</summary>
    /// <param name="isStreamed">Its length is told by its chunks: a server that collects them first does other work.</param>
    public static Difference? FirstUnderLoad(HttpAnswer answer, bool isStreamed)
    {
        if (answer.ClosesConnection)
            return new Difference("connection", "kept open after the answer", $"closed (HTTP/{answer.Version}, Connection: {Header("Connection")})");
        if (isStreamed)
            return Header("Transfer-Encoding") == "chunked"
                ? null
                : new Difference("header Transfer-Encoding", "chunked", $"{Header("Transfer-Encoding")} (Content-Length: {Header("Content-Length")})");
        if (answer.IsBodiless || answer.Headers.ContainsKey("Content-Length")) return null;
        return new Difference("header Content-Length", "the body's length", $"absent (Transfer-Encoding: {Header("Transfer-Encoding")})");

        string Header(string name) => answer.Headers.GetValueOrDefault(name, "absent");
    }

    private static Difference? Status(ExpectedAnswer expected, HttpAnswer answer)
    {
        if (expected.Status == answer.Status) return null;
        return new Difference("status", Number(expected.Status), $"{Number(answer.Status)}, {BodyText.Of(answer.Body)}");
    }

    private static Difference? Body(ExpectedAnswer expected, HttpAnswer answer)
    {
        if (expected.Json is { } json) return JsonComparison.First(json, answer.Body);
        if (expected.Text is not { } text) return null;
        return ByteComparison.First("body", Encoding.UTF8.GetBytes(text), answer.Body);
    }

    /// <summary>Contracts leave the bodies of most negative answers to the framework; its code is none of them (TARGETS.md, traps).</summary>
    private static Difference? Debug(HttpAnswer answer) => answer.Status >= 400 && DebugPage.IsOne(Encoding.UTF8.GetString(answer.Body))
        ? new Difference("body", "nothing of the code: debug mode is off", $"a page of debug mode, {BodyText.Of(answer.Body)}")
        : null;

    /// <summary>Of an answer that waits for something: it may take longer, and not less.</summary>
    private static Difference? Time(ExpectedAnswer expected, HttpAnswer answer) => answer.Took >= expected.TakesAtLeast - Thresholds.TimerStep
        ? null
        : new Difference("time to the last byte", $"{Milliseconds(expected.TakesAtLeast)} or more", Milliseconds(answer.Took));

    private static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.###} ms");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
