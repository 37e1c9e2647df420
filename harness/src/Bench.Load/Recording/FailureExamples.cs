using System.Globalization;
using System.Text;
using Bench.Core.Measurement;
using Bench.Load.Http;

namespace Bench.Load.Recording;

/// <summary>Keeps the first failure of each kind that an answer shows; those after it cost nothing.</summary>
internal sealed class FailureExamples
{
    private const int ShownBytes = 80;

    private readonly Dictionary<(FailureKind Kind, ResponseProblem Problem), FailureExample> first = [];

    /// <summary>What the loops of a level have met; null where there is nothing.</summary>
    public static IReadOnlyList<FailureExample>? Of(IEnumerable<FailureExamples> loops)
    {
        var all = loops.SelectMany(loop => loop.first).DistinctBy(example => example.Key).Select(example => example.Value).ToArray();
        return all.Length == 0 ? null : all;
    }

    /// <param name="bytes">The piece of the answer in which it became malformed.</param>
    public void Malformed(WireRequest request, ResponseProblem problem, ReadOnlySpan<byte> bytes)
    {
        if (Lacks(FailureKind.Malformed, problem)) Keep(FailureKind.Malformed, problem, request, $"{problem} in \"{Shown(bytes)}\"");
    }

    /// <summary>The answer before it went on after its end.</summary>
    public void Unasked(WireRequest request)
    {
        if (!Lacks(FailureKind.Malformed)) return;
        const string seen = "bytes had come before it was sent, beyond the end that the answer before had announced";
        Keep(FailureKind.Malformed, ResponseProblem.None, request, seen);
    }

    public void WrongStatus(WireRequest request, int status)
    {
        if (!Lacks(FailureKind.WrongStatus)) return;
        var expected = request.Status?.ToString(CultureInfo.InvariantCulture) ?? "2xx";
        Keep(FailureKind.WrongStatus, ResponseProblem.None, request, $"status {status} instead of {expected}");
    }

    public void WrongBody(WireRequest request, long bodyBytes)
    {
        if (!Lacks(FailureKind.WrongBody)) return;
        Keep(FailureKind.WrongBody, ResponseProblem.None, request, bodyBytes == request.Body!.Length
            ? $"{bodyBytes} bytes, as many as there should be, but others"
            : $"{bodyBytes} bytes instead of {request.Body.Length}");
    }

    private bool Lacks(FailureKind kind, ResponseProblem problem = ResponseProblem.None) => !first.ContainsKey((kind, problem));

    private void Keep(FailureKind kind, ResponseProblem problem, WireRequest request, string what)
    {
        var line = Encoding.ASCII.GetString(request.Bytes.AsSpan(0, request.Bytes.AsSpan().IndexOf(" HTTP/1.1\r"u8)));
        first.Add((kind, problem), new FailureExample(kind, $"{line}: {what}"));
    }

    private static string Shown(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        foreach (var letter in bytes[..Math.Min(bytes.Length, ShownBytes)])
        {
            if (letter is >= 0x20 and < 0x7f and not (byte)'"') text.Append((char)letter);
            else if (letter is (byte)'\r' or (byte)'\n') text.Append(letter == '\r' ? "\\r" : "\\n");
            else text.Append(CultureInfo.InvariantCulture, $"\\x{letter:x2}");
        }
        return bytes.Length > ShownBytes ? text.Append('…').ToString() : text.ToString();
    }
}
