using System.Globalization;
using System.Text;
using Bench.Load.Http;
using BenchmarkDotNet.Attributes;

namespace Bench.Perf.Parsing;

/// <summary>One whole response from one buffer, as the event loop hands it over.</summary>
public class ResponseParserBenchmarks
{
    private const string Head =
        "HTTP/1.1 200 OK\r\ndate: Wed, 25 Nov 2026 10:00:00 GMT\r\nserver: uvicorn\r\ncontent-type: application/json\r\n";

    private readonly ResponseParser parser = new();
    private readonly byte[] small = Encoding.ASCII.GetBytes(Head + "content-length: 27\r\n\r\n{\"message\":\"Hello, World!\"}");
    private readonly byte[] smallBody = "{\"message\":\"Hello, World!\"}"u8.ToArray();
    private readonly byte[] chunked = [.. Encoding.ASCII.GetBytes(Head + "transfer-encoding: chunked\r\n\r\n"), .. Chunks(10, 100)];
    private readonly byte[] large = [.. Encoding.ASCII.GetBytes(Head + "content-length: 60000\r\n\r\n"), .. LargeBody];

    private static byte[] LargeBody { get; } = [.. Enumerable.Repeat((byte)'x', 60_000)];

    [Benchmark(Baseline = true)]
    public long SmallBody() => Read(small, null);

    [Benchmark]
    public long SmallBodyCompared() => Read(small, smallBody);

    [Benchmark]
    public long SmallBodyInTwoParts()
    {
        parser.Begin(toHead: false, compareWith: null);
        parser.Read(small.AsSpan(0, 60));
        parser.Read(small.AsSpan(60));
        return parser.BodyLength;
    }

    [Benchmark]
    public long TenChunks() => Read(chunked, null);

    [Benchmark]
    public long LargeBodyCounted() => Read(large, null);

    [Benchmark]
    public long LargeBodyCompared() => Read(large, LargeBody);

    private long Read(byte[] bytes, byte[]? compareWith)
    {
        parser.Begin(toHead: false, compareWith);
        parser.Read(bytes);
        return parser.BodyLength;
    }

    private static byte[] Chunks(int count, int bytesEach)
    {
        var chunk = bytesEach.ToString("x", CultureInfo.InvariantCulture) + "\r\n" + new string('x', bytesEach) + "\r\n";
        return Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(chunk, count)) + "0\r\n\r\n");
    }
}
