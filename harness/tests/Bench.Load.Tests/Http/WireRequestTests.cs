using System.Text;
using Bench.Core.Measurement;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Load.Http;

namespace Bench.Load.Tests.Http;

public sealed class WireRequestTests
{
    [Fact]
    public void A_get_has_a_host_and_no_body() => Assert.Equal(
        "GET /items/1?q=a HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nAccept: text/plain\r\n\r\n", Text("GET", "/items/1?q=a", ("Accept", "text/plain")));

    [Fact]
    public void A_body_is_sent_as_UTF8_with_its_length_in_bytes() =>
        Assert.Equal("DELETE /o HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nContent-Length: 5\r\n\r\n{é}x", TextWithBody("DELETE", "{é}x"));

    [Fact]
    public void Bytes_that_are_no_text_are_sent_as_they_are()
    {
        var request = new RequestTemplate("POST", "/o", new Dictionary<string, string>(), null);
        var wire = WireRequest.From(new PreparedRequest(request, 200, null, Upload: [0xFF, 0x00]), "127.0.0.1", 8080);
        Assert.Equal([.. "POST /o HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nContent-Length: 2\r\n\r\n"u8, 0xFF, 0x00], wire.Bytes);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    public void A_method_that_expects_a_body_says_when_it_has_none(string method)
    {
        Assert.Equal($"{method} /o HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nContent-Length: 0\r\n\r\n", TextWithBody(method, ""));
        Assert.Equal($"{method} /o HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nContent-Length: 0\r\n\r\n", TextWithBody(method, null));
    }

    [Theory]
    [InlineData("GET", false)]
    [InlineData("HEAD", true)]
    [InlineData("DELETE", false)]
    [InlineData("OPTIONS", false)]
    public void Other_methods_say_nothing_of_a_body_that_is_not_there(string method, bool isHead)
    {
        Assert.Equal($"{method} /o HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n", TextWithBody(method, null));
        Assert.Equal(isHead, Wire(new RequestTemplate(method, "/o", new Dictionary<string, string>(), null)).IsHead);
    }

    [Theory]
    [InlineData("host", "example.test", "GET / HTTP/1.1\r\nhost: example.test\r\n\r\n")]
    [InlineData("content-length", "0", "GET / HTTP/1.1\r\nHost: 127.0.0.1:8080\r\ncontent-length: 0\r\n\r\n")]
    public void What_a_request_says_itself_is_not_said_again(string name, string value, string text) =>
        Assert.Equal(text, Text("GET", "/", (name, value)));

    [Theory]
    [InlineData("/a\r\nX: b", "U+000D")]
    [InlineData("/a HTTP/1.1", "U+0020")]
    [InlineData("/a\0b", "U+0000")]
    [InlineData("/é", "U+00E9")]
    [InlineData("/a#b", "U+0023")]
    [InlineData("/a\u007f", "U+007F")]
    [InlineData("a", "slash")]
    [InlineData("", "slash")]
    [InlineData("http://127.0.0.1/", "slash")]
    public void A_path_that_is_not_a_single_word_of_visible_ASCII_after_a_slash_is_refused(string path, string reason) =>
        AssertRefused(new RequestTemplate("GET", path, new Dictionary<string, string>(), null), reason);

    [Theory]
    [InlineData("X", "a\r\nY: b", "U+000D")]
    [InlineData("X", "a\nb", "U+000A")]
    [InlineData("X", "a\0", "U+0000")]
    [InlineData("X", "\u0001", "U+0001")]
    [InlineData("X", "é", "U+00E9")]
    [InlineData("X\r\nY", "a", "X<U+000D><U+000A>Y")]
    [InlineData("X Y", "a", "'X Y'")]
    [InlineData("X:", "a", "'X:'")]
    [InlineData("É", "a", "'É'")]
    [InlineData("", "a", "''")]
    [InlineData("transfer-encoding", "chunked", "Transfer-Encoding")]
    [InlineData("Content-Length", "4", "has 0 bytes")]
    [InlineData("Content-Length", "00", "has 0 bytes")]
    [InlineData("Content-Length", "-1", "has 0 bytes")]
    public void A_header_that_would_break_the_request_is_refused(string name, string value, string reason) =>
        AssertRefused(new RequestTemplate("GET", "/", new Dictionary<string, string> { [name] = value }, null), reason);

    [Theory]
    [InlineData("host", "Host")]
    [InlineData("content-length", "CONTENT-LENGTH")]
    public void A_header_of_the_framing_that_stands_there_twice_is_refused(string one, string other) =>
        AssertRefused(new RequestTemplate("GET", "/", new Dictionary<string, string> { [one] = "0", [other] = "0" }, null), "twice");

    [Theory]
    [InlineData("GET /x HTTP/1.1\r\n")]
    [InlineData("G\tT")]
    [InlineData("")]
    [InlineData("CONNECT")]
    public void What_is_no_method_for_a_load_is_refused(string method) =>
        AssertRefused(new RequestTemplate(method, "/", new Dictionary<string, string>(), null), "method");

    [Fact]
    public void All_that_is_wrong_is_said_at_once_and_on_one_line()
    {
        var message = AssertRefused(new RequestTemplate("G T", "a b", new Dictionary<string, string> { ["X"] = "\r\n" }, null), "'G T'");
        Assert.Contains("slash", message, StringComparison.Ordinal);
        Assert.Contains("U+0020", message, StringComparison.Ordinal);
        Assert.Contains("U+000D", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void A_tab_inside_a_value_is_sent() => Assert.Contains("X: a\tb\r\n", Text("GET", "/", ("X", "a\tb")), StringComparison.Ordinal);

    private static string AssertRefused(RequestTemplate request, string reason)
    {
        var error = Assert.Throws<EngineFailedException>(() => Wire(request));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        return error.Message;
    }

    private static string Text(string method, string path, (string Name, string Value) header) =>
        Text(new RequestTemplate(method, path, new Dictionary<string, string> { [header.Name] = header.Value }, null));

    private static string TextWithBody(string method, string? body) =>
        Text(new RequestTemplate(method, "/o", new Dictionary<string, string>(), body));

    private static string Text(RequestTemplate request) => Encoding.UTF8.GetString(Wire(request).Bytes);

    private static WireRequest Wire(RequestTemplate request) => WireRequest.From(new PreparedRequest(request, 200, []), "127.0.0.1", 8080);
}
