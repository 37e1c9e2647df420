using System.Text;
using CsCheck;

namespace Bench.Load.Tests.Http;

/// <summary>Answers in every framing and manner of writing that RFC 9112 lets a server use or asks a client to bear.</summary>
internal static class GoodAnswers
{
    private static readonly Gen<string> Version = Gen.FrequencyConst((6, "1.1"), (3, "1.0"), (1, "1.7"));

    private static readonly Gen<int> Status = Gen.FrequencyConst((8, 200), (2, 404), (1, 599), (2, 204), (1, 304));

    private static readonly Gen<string> Reason = Gen.OneOfConst(" OK", "", " ", " Two words", " Zur\u00fcck: \t\u00e9");

    private static readonly Gen<string> Interim = Gen.FrequencyConst(
        (6, ""),
        (1, "HTTP/1.1 100 Continue\r\n\r\n"),
        (1, "HTTP/1.1 100\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\nContent-Length: 7\r\nConnection: close\r\n\r\n"));

    private static readonly Gen<string> Connection = Gen.FrequencyConst(
        (6, ""), (1, "close"), (1, "Keep-Alive"), (1, "keep-alive ,close"), (1, "upgrade,\r\n\tCLOSE"), (1, ", foo,keep-alive"), (1, "closed"));

    private static readonly Gen<string> Other = Gen.OneOfConst(
        "Date: Wed, 25 Nov 2026 10:00:00 GMT\r\n",
        "Server:uvicorn\r\n",
        "X-Empty:\r\n",
        "X-Folded: one\r\n two\r\n\t three\r\n",
        "X-Folded-Blank: \r\n \r\n",
        "X-Text: na\u00efve \u00ff\u0001\r\n",
        "Set-Cookie: a=b; Path=/\r\nSet-Cookie: c=d\r\n",
        "!#$%&'*+-.^_`|~: odd name\r\n",
        "Content-Lengths: 3\r\nTransfer-Encodings: chunked\r\n");

    private static readonly Gen<Func<string, string>> Case = Gen.OneOfConst<Func<string, string>>(
        name => name, name => name.ToUpperInvariant(), name => name.ToLowerInvariant());

    private static readonly Gen<string> Body = Gen.OneOf(
        Gen.Const(""), Gen.Char['\0', '\u00ff'].Array[0, 40].Select(letters => new string(letters)), Gen.Const("0\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"));

    private static readonly Gen<string> Chunk = Gen.Select(
        Body.Where(body => body.Length > 0),
        Gen.OneOfConst("x", "X", "x4", "X12", "x24"),
        Gen.OneOfConst("", ";a", " ; a = \"b,;c\"", "  ", ";"),
        (bytes, size, extension) => bytes.Length.ToString(size, null) + extension + "\r\n" + bytes + "\r\n");

    private static readonly Gen<string> LastChunk = Gen.Select(
        Gen.OneOfConst("0", "000;last"),
        Gen.OneOfConst("", "Trailer: 1\r\n", "A: b\r\n c\r\nContent-Length: 99\r\nTransfer-Encoding: x\r\n"),
        (size, trailers) => size + "\r\n" + trailers + "\r\n");

    private static readonly Gen<Framed> ByLength = Gen.Select(
        Body,
        Gen.OneOfConst(
            "Content-Length: #\r\n",
            "Content-Length:000#\t\r\n",
            "Content-Length: #,# , #\r\n",
            "Content-Length: #\r\nContent-Length: #\r\n",
            "Content-Length:\r\n #\r\n"),
        (body, field) => new Framed(field.Replace("#", $"{body.Length}", StringComparison.Ordinal), body, body, false));

    private static readonly Gen<Framed> InChunks = Gen.Select(
        Chunk.Array[0, 4],
        LastChunk,
        Gen.OneOfConst("chunked", "CHUNKED", "gzip, chunked", "gzip ,\r\n chunked,"),
        (chunks, last, coding) => new Framed(
            $"Transfer-Encoding: {coding}\r\n", string.Concat(chunks) + last, string.Concat(chunks.Select(BytesOfChunk)), false));

    private static readonly Gen<Framed> UntilClose = Gen.Select(
        Body,
        Gen.OneOfConst("", "Transfer-Encoding: gzip\r\n", "Transfer-Encoding: chunked, gzip\r\n"),
        (body, field) => new Framed(field, body, body, true));

    public static Gen<GoodAnswer> All { get; } = Gen.Select(
        Gen.Select(Interim, Version, Status, Reason),
        Gen.Frequency((4, ByLength), (4, InChunks), (2, UntilClose)),
        Gen.Select(Connection, Other.Array[0, 3], Other.Array[0, 3], Case),
        Gen.FrequencyConst((9, false), (1, true)),
        (start, framed, fields, toHead) => Make(start, framed, fields, toHead));

    private static GoodAnswer Make(
        (string Interim, string Version, int Status, string Reason) start,
        Framed framed,
        (string Connection, string[] Before, string[] After, Func<string, string> Case) fields,
        bool toHead)
    {
        // Transfer codings are an error under HTTP/1.0.
        var version = framed.Field.StartsWith("Transfer", StringComparison.Ordinal) ? "1.1" : start.Version;
        var hasBody = !toHead && start.Status is not (204 or 304);
        var connection = fields.Connection.Length == 0 ? "" : fields.Case("Connection") + ": " + fields.Connection + "\r\n";
        var text = start.Interim
            + FormattableString.Invariant($"HTTP/{version} {start.Status}{start.Reason}\r\n")
            + string.Concat(fields.Before) + fields.Case(framed.Field) + connection + string.Concat(fields.After) + "\r\n"
            + (hasBody ? framed.Bytes : "");
        var options = fields.Connection.Split(',').Select(option => option.Trim().ToLowerInvariant()).ToList();
        var keepAlive = !options.Contains("close") && (version != "1.0" || options.Contains("keep-alive"));
        var endsWithConnection = hasBody && framed.EndsWithConnection;
        var body = Encoding.Latin1.GetBytes(hasBody ? framed.Body : "");
        return new GoodAnswer(Encoding.Latin1.GetBytes(text), toHead, start.Status, body, keepAlive && !endsWithConnection, endsWithConnection);
    }

    private static string BytesOfChunk(string chunk)
    {
        var start = chunk.IndexOf("\r\n", StringComparison.Ordinal) + 2;
        return chunk[start..^2];
    }

    /// <param name="Field">The lines that say where the body ends.</param>
    /// <param name="Bytes">The body as it is sent.</param>
    private sealed record Framed(string Field, string Bytes, string Body, bool EndsWithConnection);
}
