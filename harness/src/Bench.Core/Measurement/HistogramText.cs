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

    // Of what is compressed: cookie, length, offset of the first count, digits, lowest and highest value, ratio; then the counts.
    private const int DigitsAt = 12;
    private const int LowestAt = 16;
    private const int HighestAt = 24;
    private const int CountsAt = 40;

    /// <summary>Counts of equal width from 0 on, and again half as many for each doubling (three digits).</summary>
    private const int FirstCounts = 2_048;

    /// <summary>The largest power of two that is no more than <see cref="LatencyHistogram.LowestNs"/>.</summary>
    private const long FirstWidthNs = 512;

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
    public static LongHistogram Parse(string text)
    {
        try
        {
            var bytes = Convert.FromBase64String(text);
            using var compressed = new MemoryStream(bytes, HeaderBytes + ZlibHeaderBytes, bytes.Length - HeaderBytes - ZlibHeaderBytes);
            using var deflate = new DeflateStream(compressed, CompressionMode.Decompress);
            using var whole = new MemoryStream();
            deflate.CopyTo(whole);
            var histogram = whole.ToArray();
            Narrow(histogram);
            return (LongHistogram)HistogramEncoding.DecodeFromByteBuffer(ByteBuffer.Allocate(histogram), 0, null);
        }
        catch (Exception error) when (error is not FormatException)
        {
            throw new FormatException("Not an HdrHistogram in V2 compressed base64.", error);
        }
    }

    /// <summary>
    /// Lets it reach no further than its last count: a report holds thousands at once, and each that reaches to an hour takes 200 kB. A histogram of another
    /// form than this project's stays as it is.
    /// </summary>
    private static void Narrow(Span<byte> histogram)
    {
        if (BinaryPrimitives.ReadInt32BigEndian(histogram[DigitsAt..]) != LatencyHistogram.SignificantDigits
            || BinaryPrimitives.ReadInt64BigEndian(histogram[LowestAt..]) != LatencyHistogram.LowestNs) return;
        var doublings = Math.Max(0, CountsIn(histogram[CountsAt..]) - FirstCounts + (FirstCounts / 2) - 1) / (FirstCounts / 2);
        BinaryPrimitives.WriteInt64BigEndian(histogram[HighestAt..], Math.Min(LatencyHistogram.HighestNs, FirstCounts * FirstWidthNs << doublings));
    }

    /// <summary>How many there are: each is a zigzag LEB128 of up to nine bytes, a negative one a run of zeros.</summary>
    private static int CountsIn(ReadOnlySpan<byte> encoded)
    {
        var counts = 0L;
        for (var at = 0; at < encoded.Length;)
        {
            var value = 0UL;
            var shift = 0;
            byte read;
            do
            {
                read = encoded[at++];
                // The ninth byte has no bit that says whether another follows.
                value |= (ulong)(shift == 56 ? read : read & 0x7f) << shift;
                shift += 7;
            }
            while (read >= 0x80 && shift < 63);
            counts += (value & 1) == 1 ? (long)(value >> 1) + 1 : 1;
        }

        return checked((int)counts);
    }

    private static byte[] Bytes(ByteBuffer buffer, int length)
    {
        buffer.Position = 0;
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) bytes[i] = buffer.Get();
        return bytes;
    }
}
