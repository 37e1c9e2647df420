using System.Globalization;
using System.Text;

namespace Bench.TestServer.Scripts;

/// <summary>The bytes of one answer under a script.</summary>
internal static class ScriptedAnswer
{
    public static byte[] Make(ServerScript script, Fault fault, bool closes)
    {
        var answer = fault switch
        {
            Fault.WrongStatus => script.Answer with { Status = 500 },
            Fault.WrongBytes => script.Answer with { Body = [.. script.Answer.Body.Select(one => (byte)(one ^ 1))] },
            Fault.WrongLength => script.Answer with { Body = [.. script.Answer.Body, (byte)'!'] },
            _ => script.Answer,
        };
        var close = closes && script.AnnouncesClose ? "\r\nConnection: close" : "";
        byte[] whole = script.Framing switch
        {
            BodyFraming.Chunked => [.. answer.Head("Transfer-Encoding: chunked" + close), .. Chunks(answer.Body)],
            BodyFraming.UntilClose => [.. answer.Head("Connection: close"), .. answer.Body],
            _ => [.. answer.Head(FormattableString.Invariant($"Content-Length: {answer.Body.Length}{close}")), .. answer.Body],
        };
        if (script.SendsInterim) whole = [.. "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"u8, .. whole];
        return fault switch
        {
            Fault.ExcessBytes => [.. whole, .. "excess"u8],
            Fault.MissingByte => whole[..^1],
            Fault.CloseMidAnswer or Fault.ResetMidAnswer => whole[..(whole.Length / 2)],
            Fault.Garbage => "\u0016\u0003\u0001 this is no HTTP"u8.ToArray(),
            _ => whole,
        };
    }

    /// <summary>Two chunks, the first with an extension, and a trailer, where the body is long enough.</summary>
    private static IEnumerable<byte> Chunks(byte[] body)
    {
        var half = body.Length / 2;
        return [.. Chunk(body[..half], ";part=1"), .. Chunk(body[half..], ""), .. "0\r\nTrailer: yes\r\n\r\n"u8];
    }

    private static IEnumerable<byte> Chunk(byte[] bytes, string extension) => bytes.Length == 0
        ? []
        : [.. Encoding.ASCII.GetBytes(bytes.Length.ToString("x", CultureInfo.InvariantCulture) + extension + "\r\n"), .. bytes, .. "\r\n"u8];
}
