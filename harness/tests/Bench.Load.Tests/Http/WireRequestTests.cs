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
        "GET /items/1?q=a HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nAccept: text/plain\r\n\r\n",
        Text(new RequestTemplate("GET", "/items/1?q=a", new Dictionary<string, string> { ["Accept"] = "text/plain" }, null)));

    [Fact]
    public void A_body_is_sent_with_its_length_in_bytes() => Assert.Equal(
        "POST /o HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nContent-Length: 5\r\n\r\n{\"é\"}"[..^5] + "{é}x",
        Text(new RequestTemplate("POST", "/o", new Dictionary<string, string>(), "{é}x")));

    [Fact]
    public void A_host_that_the_request_names_itself_is_kept() => Assert.Equal(
        "GET / HTTP/1.1\r\nhost: example.test\r\n\r\n",
        Text(new RequestTemplate("GET", "/", new Dictionary<string, string> { ["host"] = "example.test" }, null)));

    [Fact]
    public void A_line_break_in_a_header_is_refused_before_anything_is_sent()
    {
        var request = new RequestTemplate("GET", "/", new Dictionary<string, string> { ["X"] = "a\r\nY: b" }, null);
        var error = Assert.Throws<EngineFailedException>(() => Text(request));
        Assert.Contains("line break", error.Message, StringComparison.Ordinal);
    }

    private static string Text(RequestTemplate request) =>
        Encoding.UTF8.GetString(WireRequest.From(new PreparedRequest(request, 200, []), "127.0.0.1", 8080).Bytes);
}
