using System.Text;

namespace Bench.TestServer.Scripts;

/// <summary>An answer that begins and never ends.</summary>
/// <param name="Start">Sent once.</param>
/// <param name="Piece">Sent over and over again.</param>
internal sealed record EndlessAnswer(byte[] Start, byte[] Piece)
{
    // So large that a client which reads as fast as it can finds more each time.
    private const int PieceBytes = 256 * 1024;

    private static readonly Dictionary<Fault, EndlessAnswer> All = new()
    {
        [Fault.EndlessHead] = Make("HTTP/1.1 200 Test\r\n", "X-More: and more\r\n"),
        [Fault.EndlessHeader] = Make("HTTP/1.1 200 Test\r\nX-More:", " and more"),
        [Fault.EndlessInterim] = Make("", "HTTP/1.1 102 Processing\r\n\r\n"),
        [Fault.EndlessBody] = Make("HTTP/1.1 200 Test\r\nTransfer-Encoding: chunked\r\n\r\n", "10\r\n0123456789abcdef\r\n"),
    };

    /// <summary>Null where the fault is none of these.</summary>
    public static EndlessAnswer? Of(Fault fault) => All.GetValueOrDefault(fault);

    private static EndlessAnswer Make(string start, string part) =>
        new(Encoding.ASCII.GetBytes(start), Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(part, PieceBytes / part.Length))));
}
