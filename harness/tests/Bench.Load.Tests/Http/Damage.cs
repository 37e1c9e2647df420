using System.Text;

namespace Bench.Load.Tests.Http;

/// <summary>What broken and hostile servers do to an answer: bytes changed, lost, doubled, put in, mixed with those of another.</summary>
internal static class Damage
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "\r\n", "\n", "\r", "\0", " ", "\t", ":", ",", ";", "-", "+", "0", "9", "f", "x", "\u00ff", "\r\n ", "\r\n\r\n", "0\r\n\r\n",
            "99999999999999999999", "7fffffffffffffff", "8000000000000000", "HTTP/1.1 200 OK\r\n", "HTTP/1.0 ", "HTTP/1.1 100 \r\n\r\n",
            "Content-Length: 5\r\n", "Content-Length: +5\r\n", "Content-Length: 0x5\r\n", "Content-Length:\r\n", "Content-Length: 3, 3\r\n",
            "Transfer-Encoding: chunked\r\n", "Transfer-Encoding:\r\n", "Transfer-Encoding: chunked;q=1\r\n", "Transfer-Encoding: identity\r\n",
            "Connection: close\r\n", "Connection: keep-alive\r\n", "Name : value\r\n", " folded\r\n", "Trailer: x\r\n",
        }.Select(Encoding.Latin1.GetBytes),
        [.. Enumerable.Repeat((byte)'x', 17_000)],
    ];

    /// <summary>Does it up to three times.</summary>
    public static byte[] To(byte[] answer, byte[] other, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--) answer = Once(answer, other, random);
        return answer;
    }

    private static byte[] Once(byte[] answer, byte[] other, Random random)
    {
        var at = random.Next(answer.Length + 1);
        var end = Math.Min(answer.Length, at + random.Next(1, 24));
        return random.Next(8) switch
        {
            0 => Put(answer, at, Math.Min(answer.Length, at + 1), [(byte)random.Next(256)]),
            1 => Put(answer, at, Math.Min(answer.Length, at + 1), Piece(random)),
            2 or 3 => Put(answer, at, at, Piece(random)),
            4 => Put(answer, at, end, []),
            5 => Put(answer, at, at, answer[at..end]),
            6 => [.. answer[..at], .. other[random.Next(other.Length + 1)..]],
            _ => random.Next(4) == 0 ? answer[..at] : Put(answer, StartOfLine(answer, at), StartOfLine(answer, at), Piece(random)),
        };
    }

    // The long piece is rare: it only makes lines too long.
    private static byte[] Piece(Random random) => Pieces[random.Next(100) == 0 ? Pieces.Length - 1 : random.Next(Pieces.Length - 1)];

    private static int StartOfLine(byte[] answer, int at) => answer.AsSpan(0, at).LastIndexOf((byte)'\n') + 1;

    private static byte[] Put(byte[] answer, int start, int end, byte[] piece) => [.. answer[..start], .. piece, .. answer[end..]];
}
