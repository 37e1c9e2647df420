using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Bench.TestServer.Scripts;

/// <summary>Reads requests, with their bodies, off one connection.</summary>
internal sealed class RequestReader(Socket socket)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private int length;

    /// <summary>Reads to the end of a head; false when the client has closed.</summary>
    public async Task<bool> ReadHeadAsync(CancellationToken cancellation)
    {
        while (buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) < 0)
        {
            var count = await socket.ReceiveAsync(buffer.AsMemory(length), cancellation);
            if (count == 0) return false;
            length += count;
        }
        return true;
    }

    /// <summary>Reads a whole request; false when the client has closed.</summary>
    public async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var end = RequestEnd();
            if (end is { } whole)
            {
                buffer.AsSpan(whole, length - whole).CopyTo(buffer);
                length -= whole;
                return true;
            }
            var count = await socket.ReceiveAsync(buffer.AsMemory(length), cancellation);
            if (count == 0) return false;
            length += count;
        }
    }

    private int? RequestEnd()
    {
        var headEnd = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
        if (headEnd < 0) return null;
        var end = headEnd + 4 + BodyLength(Encoding.ASCII.GetString(buffer, 0, headEnd));
        return end <= length ? end : null;
    }

    private static int BodyLength(string head) => head.Split("\r\n")
        .Where(line => line.StartsWith("content-length:", StringComparison.OrdinalIgnoreCase))
        .Select(line => int.Parse(line["content-length:".Length..], CultureInfo.InvariantCulture))
        .FirstOrDefault();
}
