using System.Text;
using Bench.Load.Http;

namespace Bench.Load.Tests.Http;

public sealed class ResponseParserTests
{
    private const string Ok = "HTTP/1.1 200 OK\r\n";
    private const string Chunked = Ok + "Transfer-Encoding: chunked\r\n\r\n";

    public static TheoryData<string, int, string, bool> Answers => new()
    {
        { Ok + "Content-Length: 5\r\n\r\nhello", 200, "hello", true },
        { "HTTP/1.1 200\r\ncontent-length:0\r\n\r\n", 200, "", true },
        { "HTTP/1.1 204 No Content\r\nContent-Length: 7\r\n\r\n", 204, "", true },
        { "HTTP/1.1 304 Not Modified\r\n\r\n", 304, "", true },
        { "HTTP/1.1 304 Not Modified\r\nContent-Length: x\r\nTransfer-Encoding: chunked\r\n\r\n", 304, "", true },
        { "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n", 101, "", false },
        { "HTTP/1.1 404 Not Found\r\nConnection: foo , Close\r\nContent-Length: 2\r\n\r\nno", 404, "no", false },
        { Ok + "Connection: close, keep-alive\r\nContent-Length: 2\r\n\r\nok", 200, "ok", false },
        { Ok + "Connection: close\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nok", 200, "ok", false },
        { Ok + "Connection: closed\r\nContent-Length: 2\r\n\r\nok", 200, "ok", true },
        { "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok", 200, "ok", false },
        { "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nok", 200, "ok", true },
        { "HTTP/1.2 200 OK\r\nContent-Length: 2\r\n\r\nok", 200, "ok", true },
        { "HTTP/1.1 999 ?\r\nContent-Length: 2\r\n\r\nok", 999, "ok", true },
        { "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nLink: x\r\n\r\nHTTP/1.1 201 Made\r\nContent-Length: 1\r\n\r\n!", 201, "!", true },
        { Chunked + "3;a=b\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n", 200, "abc0123456789", true },
        { Chunked + "00000000000000000001  \r\nz\r\n00\r\nT: 1\r\nU: 2\r\n\r\n", 200, "z", true },
        { Ok + "transfer-encoding: gzip\r\nTransfer-Encoding: ,Chunked,\r\n\r\n1\r\nz\r\n0\r\nContent-Length: 5\r\n\r\n", 200, "z", true },
        { Ok + "Content-Length: 2\r\nContent-Length: 02 ,2,\r\n\r\nok", 200, "ok", true },
        { Ok + "X: a\r\n b\r\nContent-Length:\r\n\t2\r\nConnection: x,\r\n close\r\n\r\nok", 200, "ok", false },
    };

    public static TheoryData<string, string> Malformed => new()
    {
        { "\u0016\u0003\u0001", nameof(ResponseProblem.StatusLine) },
        { "HTTP/2 200 OK\r\n", nameof(ResponseProblem.StatusLine) },
        { "HTTP/1.x 200 OK\r\n", nameof(ResponseProblem.StatusLine) },
        { "http/1.1 200 OK\r\n", nameof(ResponseProblem.StatusLine) },
        { "HTTP/1.1  200 OK\r\n", nameof(ResponseProblem.StatusLine) },
        { "HTTP/1.1 20 OK\r\n", nameof(ResponseProblem.StatusLine) },
        { "HTTP/1.1 +20 OK\r\n", nameof(ResponseProblem.StatusLine) },
        { "HTTP/1.1 099 No\r\n", nameof(ResponseProblem.StatusLine) },
        { "HTTP/1.1 2000 OK\r\n", nameof(ResponseProblem.StatusLine) },
        { "HTTP/1.1\r\n", nameof(ResponseProblem.StatusLine) },
        { "\r\nHTTP/1.1 200 OK\r\n", nameof(ResponseProblem.StatusLine) },
        { "HTTP/1.1 200 OK\nContent-Length: 1\n\n", nameof(ResponseProblem.ForbiddenByte) },
        { "HTTP/1.1 200 O\0K\r\n", nameof(ResponseProblem.ForbiddenByte) },
        { Ok + "A: b\nC: d\r\n", nameof(ResponseProblem.ForbiddenByte) },
        { Ok + "A: b\rC: d\r\n", nameof(ResponseProblem.ForbiddenByte) },
        { Ok + "A: b\r\r\n", nameof(ResponseProblem.ForbiddenByte) },
        { Ok + "A: \0\r\n", nameof(ResponseProblem.ForbiddenByte) },
        { Chunked + "1;\n", nameof(ResponseProblem.ForbiddenByte) },
        { Ok + "no colon\r\n\r\n", nameof(ResponseProblem.FieldLine) },
        { Ok + ": no name\r\n\r\n", nameof(ResponseProblem.FieldLine) },
        { Ok + "Name : x\r\n\r\n", nameof(ResponseProblem.FieldLine) },
        { Ok + "Two words: x\r\n\r\n", nameof(ResponseProblem.FieldLine) },
        { Ok + " folds the status line: x\r\n\r\n", nameof(ResponseProblem.FieldLine) },
        { Ok + "Name\r\n : x\r\n\r\n", nameof(ResponseProblem.FieldLine) },
        { Chunked + "0\r\nno colon\r\n\r\n", nameof(ResponseProblem.FieldLine) },
        { Ok + "Content-Length: -1\r\n\r\n", nameof(ResponseProblem.ContentLength) },
        { Ok + "Content-Length: +5\r\n\r\n", nameof(ResponseProblem.ContentLength) },
        { Ok + "Content-Length: 0x5\r\n\r\n", nameof(ResponseProblem.ContentLength) },
        { Ok + "Content-Length: 5 5\r\n\r\n", nameof(ResponseProblem.ContentLength) },
        { Ok + "Content-Length: 5;\r\n\r\n", nameof(ResponseProblem.ContentLength) },
        { Ok + "Content-Length:\r\n\r\n", nameof(ResponseProblem.ContentLength) },
        { Ok + "Content-Length: ,\r\n\r\n", nameof(ResponseProblem.ContentLength) },
        { Ok + "Content-Length: 9223372036854775808\r\n\r\n", nameof(ResponseProblem.ContentLength) },
        { Ok + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n", nameof(ResponseProblem.ContentLength) },
        { Ok + "Content-Length: 1, 2\r\n\r\n", nameof(ResponseProblem.ContentLength) },
        { Ok + "Content-Length: 1\r\n 2\r\n\r\n", nameof(ResponseProblem.ContentLength) },
        { Ok + "Transfer-Encoding:\r\n\r\n", nameof(ResponseProblem.TransferCoding) },
        { Ok + "Transfer-Encoding: chunked, chunked\r\n\r\n", nameof(ResponseProblem.TransferCoding) },
        { Ok + "Transfer-Encoding: chunked\r\nTransfer-Encoding: Chunked\r\n\r\n", nameof(ResponseProblem.TransferCoding) },
        { Ok + "Transfer-Encoding: g[ip, chunked\r\n\r\n", nameof(ResponseProblem.TransferCoding) },
        { Ok + "Transfer-Encoding: gzip chunked\r\n\r\n", nameof(ResponseProblem.TransferCoding) },
        { Ok + "Transfer-Encoding: ;a=b, chunked\r\n\r\n", nameof(ResponseProblem.TransferCoding) },
        { Ok + "Transfer-Encoding: chunked;a=b\r\n\r\n", nameof(ResponseProblem.TransferCoding) },
        { "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", nameof(ResponseProblem.TransferCoding) },
        { Ok + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", nameof(ResponseProblem.TwoFramings) },
        { Ok + "Transfer-Encoding: gzip\r\nContent-Length: x\r\n\r\n", nameof(ResponseProblem.TwoFramings) },
        { Chunked + "xyz\r\n", nameof(ResponseProblem.ChunkSize) },
        { Chunked + "\r\n", nameof(ResponseProblem.ChunkSize) },
        { Chunked + "-1\r\n", nameof(ResponseProblem.ChunkSize) },
        { Chunked + "+1\r\n", nameof(ResponseProblem.ChunkSize) },
        { Chunked + "0x1\r\n", nameof(ResponseProblem.ChunkSize) },
        { Chunked + " 1\r\n", nameof(ResponseProblem.ChunkSize) },
        { Chunked + ";a\r\n", nameof(ResponseProblem.ChunkSize) },
        { Chunked + "8000000000000000\r\n", nameof(ResponseProblem.ChunkSize) },
        { Chunked + "FFFFFFFFFFFFFFFFF\r\n", nameof(ResponseProblem.ChunkSize) },
        { Chunked + "1\r\nab\r\n", nameof(ResponseProblem.ChunkEnd) },
        { Chunked + "1\r\na\n", nameof(ResponseProblem.ChunkEnd) },
        { Chunked + "1\r\na\rb", nameof(ResponseProblem.ChunkEnd) },
        { Ok + "Content-Length: 2\r\n\r\nokHTTP/1.1", nameof(ResponseProblem.ExcessBytes) },
        { Chunked + "0\r\n\r\n\r\n", nameof(ResponseProblem.ExcessBytes) },
        { "HTTP/1.1 204 No Content\r\n\r\n0\r\n\r\n", nameof(ResponseProblem.ExcessBytes) },
    };

    /// <summary>What has come and no longer counts, and the lines that have a limit together.</summary>
    public static TheoryData<string, string> LimitedLines => new()
    {
        { "", "HTTP/1.1 200 " },
        { "", Ok + "X: " },
        { "HTTP/1.1 100 Continue\r\n\r\n", Ok + "A: b\r\n c" },
        { Chunked, "1;" },
        { Chunked + "1\r\na\r\n", "0;" },
        { Chunked + "0\r\n", "A: b\r\nC: " },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_is_read_for_its_status_body_and_what_becomes_of_the_connection(string answer, int status, string body, bool keepAlive) =>
        Assert.Equal(
            new ParsedAnswer(ResponseProgress.Complete, ResponseProblem.None, status, body.Length, BodyDiffers: false, keepAlive),
            ParsedAnswer.Of(Encoding.ASCII.GetBytes(answer), compareWith: Encoding.ASCII.GetBytes(body)));

    [Theory]
    [MemberData(nameof(Malformed))]
    public void What_is_no_answer_is_refused_with_the_reason_in_one_piece_or_in_many(string answer, string problem)
    {
        var bytes = Encoding.ASCII.GetBytes(answer);
        Assert.Equal(problem, ParsedAnswer.Of(bytes).Problem.ToString());
        Assert.Equal(problem, ParsedAnswer.Of(bytes, ends: [.. Enumerable.Range(1, bytes.Length - 1)]).Problem.ToString());
    }

    [Theory]
    [InlineData("Content-Length: 99\r\n")]
    [InlineData("Content-Length: x\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n")]
    [InlineData("")]
    public void An_answer_to_HEAD_ends_with_its_head_whatever_that_declares(string field) => Assert.Equal(
        new ParsedAnswer(ResponseProgress.Complete, ResponseProblem.None, 200, 0, BodyDiffers: false, KeepAlive: true),
        ParsedAnswer.Of(Encoding.ASCII.GetBytes(Ok + field + "\r\n"), toHead: true));

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n")]
    [InlineData("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked, gzip\r\n\r\n")]
    public void A_body_without_a_known_end_ends_with_the_connection(string head)
    {
        byte[] body = [.. "until close"u8];
        byte[] bytes = [.. Encoding.ASCII.GetBytes(head), .. body];
        Assert.Equal(ResponseProgress.Incomplete, ParsedAnswer.Of(bytes).Progress);
        Assert.Equal(
            new ParsedAnswer(ResponseProgress.Complete, ResponseProblem.None, 200, body.Length, BodyDiffers: false, KeepAlive: false),
            ParsedAnswer.Of(bytes, compareWith: body, thenCloses: true));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel")]
    [InlineData(Chunked + "5\r\nhello\r\n0\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n")]
    [InlineData("")]
    public void A_connection_that_ends_before_a_known_end_leaves_the_answer_incomplete(string answer) =>
        Assert.Equal(ResponseProgress.Incomplete, ParsedAnswer.Of(Encoding.ASCII.GetBytes(answer), thenCloses: true).Progress);

    [Theory]
    [InlineData("hello", false)]
    [InlineData("hellp", true)]
    [InlineData("hell", true)]
    [InlineData("hello!", true)]
    [InlineData("", true)]
    public void A_compared_body_differs_in_any_byte_and_in_length(string expected, bool differs)
    {
        var bytes = Encoding.ASCII.GetBytes(Ok + "Content-Length: 5\r\n\r\nhello");
        Assert.Equal(differs, ParsedAnswer.Of(bytes, compareWith: Encoding.ASCII.GetBytes(expected), ends: [bytes.Length - 3]).BodyDiffers);
    }

    [Theory]
    [MemberData(nameof(LimitedLines))]
    public void Lines_may_have_as_many_bytes_as_the_limit_and_not_one_more(string before, string lines)
    {
        var atLimit = before + lines.PadRight(ResponseParser.LinesLimitBytes, 'x');
        Assert.Equal(ResponseProblem.None, ParsedAnswer.Of(Encoding.ASCII.GetBytes(atLimit)).Problem);
        Assert.Equal(ResponseProblem.HeadTooLarge, ParsedAnswer.Of(Encoding.ASCII.GetBytes(atLimit + "x")).Problem);
        Assert.Equal(ResponseProblem.HeadTooLarge, ParsedAnswer.Of(Encoding.ASCII.GetBytes(atLimit[..^1] + "\r\n")).Problem);
    }

    [Fact]
    public void Many_short_lines_are_too_many_as_one_long_line_is()
    {
        var lines = string.Concat(Enumerable.Repeat("X: x\r\n", ResponseParser.LinesLimitBytes / 6));
        Assert.Equal(ResponseProblem.HeadTooLarge, ParsedAnswer.Of(Encoding.ASCII.GetBytes(Ok + lines)).Problem);
    }

    [Fact]
    public void An_answer_has_begun_with_its_own_status_line_and_not_with_an_interim_one()
    {
        var parser = new ResponseParser();
        parser.Begin(toHead: false, compareWith: null);
        parser.Read("HTTP/1.1 103 Early Hints\r\nLink: x\r\n"u8);
        Assert.False(parser.HasBegun);
        parser.Read("\r\nHTTP/1.1 200"u8);
        Assert.False(parser.HasBegun);
        parser.Read(" OK\r\n"u8);
        Assert.True(parser.HasBegun);
        parser.Read("Content-Length: 0\r\n\r\n"u8);
        Assert.True(parser.HasBegun);
    }

    [Fact]
    public void Answers_one_after_the_other_know_nothing_of_each_other()
    {
        var parser = new ResponseParser();
        var answers = new[] { ("HTTP/1.0 404 No\r\nContent-Length: x\r\n\r\n", 404, false), (Ok + "Content-Length: 0\r\n\r\n", 200, true) };
        foreach (var (answer, status, keepAlive) in answers)
        {
            parser.Begin(toHead: false, compareWith: null);
            parser.Read(Encoding.ASCII.GetBytes(answer));
            Assert.Equal((status, keepAlive), (parser.Status, parser.KeepAlive));
        }
        Assert.Equal((ResponseProblem.None, false), (parser.Problem, parser.BodyDiffers));
    }

    [Fact]
    public void Reading_allocates_nothing_once_a_line_as_long_has_come_in_parts()
    {
        var parser = new ResponseParser();
        var bytes = Encoding.ASCII.GetBytes(Chunked + "5;a=b\r\nhello\r\n0\r\nT: 1\r\n\r\n");
        Read(parser, bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) Read(parser, bytes);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Read(ResponseParser parser, byte[] bytes)
    {
        for (var split = 0; split <= bytes.Length; split++)
        {
            parser.Begin(toHead: false, compareWith: bytes);
            parser.Read(bytes.AsSpan(0, split));
            parser.Read(bytes.AsSpan(split));
        }
    }
}
