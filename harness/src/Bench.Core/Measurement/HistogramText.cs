using System.Buffers.Binary;
using System.IO.Compression;
using HdrHistogram;
using HdrHistogram.Encoding;
using HdrHistogram.Utilities;

namespace Bench.Core.Measurement;

/// <summary>
/// HdrHistogram's V2 compressed form in base64. The library's own compressing (2.5.0) leaves out the checksum, which other readers
/// require, and its decompressing takes a partial read for the end of the data: a histogram of many different values cannot be read back.
/// </summary>
internal static class HistogramText
{
    private const int CompressedCookie = 0x1c849314;
    private const int HeaderBytes = 8; // cookie and length of what follows
    private const int ZlibHeaderBytes = 2;

    public static string Of(LongHistogram histogram)
    {
        var buffer = ByteBuffer.Allocate(histogram.GetNeededByteBufferCapacity());
        var length = histogram.Encode(buffer, HistogramEncoderV2.Instance);
        using var text = new MemoryStream();
        text.Write(new byte[HeaderBytes]);
        using (var zlib = new ZLibStream(text, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(Bytes(buffer, length));
        var bytes = text.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(bytes, CompressedCookie);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4), bytes.Length - HeaderBytes);
        return Convert.ToBase64String(bytes);
    }

    /// <exception cref="FormatException">The text is not a compressed HdrHistogram.</exception>
    public static HistogramBase Parse(string text)
    {
        try
        {
            var bytes = Convert.FromBase64String(text);
            using var compressed = new MemoryStream(bytes, HeaderBytes + ZlibHeaderBytes, bytes.Length - HeaderBytes - ZlibHeaderBytes);
            using var deflate = new DeflateStream(compressed, CompressionMode.Decompress);
            using var whole = new MemoryStream();
            deflate.CopyTo(whole);
            return HistogramEncoding.DecodeFromByteBuffer(ByteBuffer.Allocate(whole.ToArray()), 0, null);
        }
        catch (Exception error) when (error is not FormatException)
        {
            throw new FormatException("Not an HdrHistogram in V2 compressed base64.", error);
        }
    }

    private static byte[] Bytes(ByteBuffer buffer, int length)
    {
        buffer.Position = 0;
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) bytes[i] = buffer.Get();
        return bytes;
    }
}
