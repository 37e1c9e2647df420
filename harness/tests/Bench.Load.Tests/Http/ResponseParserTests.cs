using System.Text;
using Bench.Load.Http;

namespace Bench.Load.Tests.Http;

public sealed class ResponseParserTests
{
    public static TheoryData<string, int, string, bool> Answers => new()
    {
        { "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, "hello", true },
        { "HTTP/1.1 200\r\ncontent-length:0\r\n\r\n", 200, "", true },
        { "HTTP/1.1 204 No Content\r\nContent-Length: 7\r\n\r\n", 204, "", true },
        { "HTTP/1.1 304 Not Modified\r\n\r\n", 304, "", true },
        { "HTTP/1.1 404 Not Found\r\nConnection: foo , Close\r\nContent-Length: 2\r\n\r\nno", 404, "no", false },
        { "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok", 200, "ok", false },
        { "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nok", 200, "ok", true },
        { "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nLink: x\r\n\r\nHTTP/1.1 201 Made\r\nContent-Length: 1\r\n\r\n!", 201, "!", true },
        { "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;a=b\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n", 200, "abc0123456789", true },
        { "HTTP/1.1 200 OK\r\ntransfer-encoding: gzip, Chunked\r\nContent-Length: 9\r\n\r\n1\r\nz\r\n00\r\nT: 1\r\nU: 2\r\n\r\n", 200, "z", true },
        { "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nok", 200, "ok", true },
    };

    public static TheoryData<string, string> Malformed => new()
    {
        { "\u0016\u0003\u0001", nameof(ResponseProblem.StatusLine) },
        { "HTTP/2 200 OK\r\n", nameof(ResponseProblem.StatusLine) },
        { "HTTP/1.1 20 OK\r\n", nameof(ResponseProblem.StatusLine) },
        { "HTTP/1.1 099 No\r\n", nameof(ResponseProblem.StatusLine) },
        { "HTTP/1.1 2000 OK\r\n", nameof(ResponseProblem.StatusLine) },
        { "\r\n", nameof(ResponseProblem.StatusLine) },
        { "HTTP/1.1 200 OK\nContent-Length: 1\n\n", nameof(ResponseProblem.StatusLine) },
        { "HTTP/1.1 200 OK\r\nno colon\r\n", nameof(ResponseProblem.HeaderLine) },
        { "HTTP/1.1 200 OK\r\nName : x\r\n", nameof(ResponseProblem.HeaderLine) },
        { "HTTP/1.1 200 OK\r\nA: x\r\n folded: y\r\n", nameof(ResponseProblem.HeaderLine) },
        { "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n", nameof(ResponseProblem.ContentLength) },
        { "HTTP/1.1 200 OK\r\nContent-Length: +1\r\n", nameof(ResponseProblem.ContentLength) },
        { "HTTP/1.1 200 OK\r\nContent-Length:\r\n", nameof(ResponseProblem.ContentLength) },
        { "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n", nameof(ResponseProblem.ContentLength) },
        { "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n", nameof(ResponseProblem.ContentLength) },
        { "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", nameof(ResponseProblem.ChunkSize) },
        { "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n", nameof(ResponseProblem.ChunkSize) },
        { "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n", nameof(ResponseProblem.ChunkEnd) },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_reads_the_same_wherever_it_is_split(string answer, int status, string body, bool keepAlive)
    {
        var bytes = Encoding.ASCII.GetBytes(answer);
        for (var split = 0; split <= bytes.Length; split++)
        {
            var parser = Begun(body);
            var progress = ReadInTwo(parser, bytes, split);
            Assert.True(progress == ResponseProgress.Complete, $"split at {split}: {progress}");
            Assert.Equal((status, (long)body.Length, keepAlive, false), (parser.Status, parser.BodyLength, parser.KeepAlive, parser.BodyDiffers));
        }
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_is_not_complete_before_its_last_byte(string answer, int status, string body, bool keepAlive)
    {
        var bytes = Encoding.ASCII.GetBytes(answer);
        // What follows the head of a 204 is not part of it.
        var whole = status == 204 ? bytes.AsSpan().IndexOf("\r\n\r\n"u8) + 4 : bytes.Length;
        var parser = Begun(body);
        for (var i = 0; i < whole - 1; i++)
            Assert.Equal(ResponseProgress.Incomplete, parser.Read(bytes.AsSpan(i, 1), out _));
        Assert.Equal(ResponseProgress.Complete, parser.Read(bytes.AsSpan(whole - 1, 1), out _));
        Assert.Equal(keepAlive, parser.KeepAlive);
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void What_is_no_answer_is_refused_with_the_reason(string bytes, string problem)
    {
        var parser = Begun("");
        Assert.Equal(ResponseProgress.Malformed, parser.Read(Encoding.ASCII.GetBytes(bytes), out _));
        Assert.Equal(problem, parser.Problem.ToString());
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void What_is_no_answer_is_refused_byte_by_byte_too(string bytes, string problem)
    {
        var parser = Begun("");
        var progress = ResponseProgress.Incomplete;
        foreach (var one in Encoding.ASCII.GetBytes(bytes))
        {
            if (progress == ResponseProgress.Incomplete) progress = parser.Read([one], out _);
        }
        Assert.Equal(ResponseProgress.Malformed, progress);
        Assert.Equal(problem, parser.Problem.ToString());
    }

    [Fact]
    public void Bytes_after_an_answer_are_not_consumed()
    {
        var parser = Begun("ok");
        var progress = parser.Read("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1"u8, out var consumed);
        Assert.Equal(ResponseProgress.Complete, progress);
        Assert.Equal("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".Length, consumed);
    }

    [Fact]
    public void An_answer_to_HEAD_has_no_body_whatever_it_declares()
    {
        var parser = new ResponseParser();
        parser.Begin(toHead: true, compareWith: null);
        Assert.Equal(ResponseProgress.Complete, parser.Read("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n"u8, out _));
        Assert.Equal(0, parser.BodyLength);
    }

    [Fact]
    public void A_body_without_a_length_ends_with_the_connection()
    {
        var parser = Begun("until close");
        Assert.Equal(ResponseProgress.Incomplete, parser.Read("HTTP/1.1 200 OK\r\n\r\nuntil close"u8, out _));
        Assert.Equal(ResponseProgress.Complete, parser.ReadEnd());
        Assert.False(parser.BodyDiffers);
        Assert.False(parser.KeepAlive);
    }

    [Fact]
    public void A_connection_that_ends_inside_a_declared_body_leaves_it_incomplete()
    {
        var parser = Begun("hello");
        parser.Read("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel"u8, out _);
        Assert.Equal(ResponseProgress.Incomplete, parser.ReadEnd());
    }

    [Theory]
    [InlineData("hello", false)]
    [InlineData("hellp", true)]
    [InlineData("hell", true)]
    [InlineData("hello!", true)]
    public void A_compared_body_differs_in_any_byte_and_in_length(string expected, bool differs)
    {
        var parser = Begun(expected);
        parser.Read("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhe"u8, out _);
        parser.Read("llo"u8, out _);
        Assert.Equal(differs, parser.BodyDiffers);
    }

    [Fact]
    public void A_head_beyond_the_limit_is_refused()
    {
        var parser = Begun("");
        parser.Read("HTTP/1.1 200 OK\r\n"u8, out _);
        var line = Encoding.ASCII.GetBytes("X: " + new string('x', 1000) + "\r\n");
        var progress = ResponseProgress.Incomplete;
        for (var i = 0; i < ResponseParser.HeadLimitBytes / 1000 + 1 && progress == ResponseProgress.Incomplete; i++)
            progress = parser.Read(line, out _);
        Assert.Equal(ResponseProblem.HeadTooLarge, parser.Problem);
    }

    [Fact]
    public void Random_damage_never_throws_and_splitting_never_changes_the_verdict()
    {
        var random = new Random(20261124);
        var seeds = Answers.Select(row => Encoding.ASCII.GetBytes(row.Data.Item1)).ToArray();
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = Damaged(seeds[random.Next(seeds.Length)], random);
            var whole = Begun("hello");
            var inOne = whole.Read(bytes, out var consumed);
            var split = Begun("hello");
            var inTwo = ReadInTwo(split, bytes, random.Next(bytes.Length + 1));
            Assert.True(inOne == inTwo, $"round {round}: {inOne} whole, {inTwo} split, of {Convert.ToHexString(bytes)}");
            Assert.Equal((whole.Status, whole.BodyLength, whole.Problem), (split.Status, split.BodyLength, split.Problem));
            Assert.InRange(consumed, 0, bytes.Length);
        }
    }

    private static byte[] Damaged(byte[] good, Random random)
    {
        var bytes = (byte[])good.Clone();
        for (var i = random.Next(4); i > 0; i--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes[..random.Next(1, bytes.Length + 1)];
    }

    private static ResponseProgress ReadInTwo(ResponseParser parser, byte[] bytes, int split)
    {
        var progress = parser.Read(bytes.AsSpan(0, split), out _);
        return progress == ResponseProgress.Incomplete ? parser.Read(bytes.AsSpan(split), out _) : progress;
    }

    private static ResponseParser Begun(string body)
    {
        var parser = new ResponseParser();
        parser.Begin(toHead: false, compareWith: Encoding.ASCII.GetBytes(body));
        return parser;
    }
}
