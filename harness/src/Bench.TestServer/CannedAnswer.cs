using System.Globalization;
using System.Text;

namespace Bench.TestServer;

/// <summary>An answer that is the same every time.</summary>
public sealed record CannedAnswer(int Status, byte[] Body)
{
    public static CannedAnswer Hello { get; } = new(200, "Hello, World!"u8.ToArray());

    /// <summary>Header lines that say nothing of the framing: each makes the answer a little dearer to read than to send.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Status line, headers and body, the length declared.</summary>
    public byte[] ToBytes() => [.. Head($"Content-Length: {Body.Length.ToString(CultureInfo.InvariantCulture)}"), .. Body];

    /// <param name="framing">The header that says where the body ends; more headers may follow it, separated by line ends.</param>
    public byte[] Head(string framing)
    {
        var fields = string.Concat(Fields.Select(field => field + "\r\n"));
        return Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"HTTP/1.1 {Status} Test\r\nContent-Type: text/plain\r\n{fields}{framing}\r\n\r\n"));
    }
}
