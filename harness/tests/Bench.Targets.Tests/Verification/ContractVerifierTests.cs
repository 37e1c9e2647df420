using System.Text;
using Bench.Core.Running;
using Bench.Core.Suites;
using Bench.Targets.Verification;
using static Bench.Targets.Tests.Verification.ScriptedAnswers;

namespace Bench.Targets.Tests.Verification;

public sealed class ContractVerifierTests
{
    private const string Json = """{"id":1}""";

    [Fact]
    public async Task Answers_as_asked_are_no_differences_and_their_bytes_are_kept()
    {
        var (verified, _) = await VerifyLoadAsync(Ok("""{ "id": 1 }"""));
        Assert.Empty(verified.Differences);
        var prepared = Assert.Single(verified.Load);
        Assert.Equal(200, prepared.Status);
        Assert.Equal("""{ "id": 1 }""", Encoding.UTF8.GetString(prepared.Body!));
    }

    [Fact]
    public async Task Load_requests_are_asked_three_times()
    {
        var (_, requests) = await VerifyLoadAsync(Ok(Json));
        Assert.Equal(3, requests.Count);
    }

    [Fact]
    public async Task Bytes_that_change_from_answer_to_answer_are_a_difference()
    {
        var (verified, _) = await VerifyLoadAsync(Ok(Json), Ok(Json), Ok("""{"id": 1}"""));
        var difference = Assert.Single(verified.Differences);
        Assert.Equal("body of answer 3: the same bytes as before: {\"id\":1}", difference.Expected);
        Assert.Equal("body of answer 3: {\"id\": 1}", difference.Actual);
        Assert.Equal(("small", "items", "the exchange", "GET /x?a=%2F.."), (difference.Target, difference.Contract, difference.Exchange, difference.Request));
    }

    [Fact]
    public async Task A_body_that_the_contract_does_not_name_may_be_another_one_each_time()
    {
        var (verified, _) = await VerifyAsync(new ExpectedAnswer(200, NoHeaders, null, null), load: true, Ok(Json), Ok("""{"id":2}"""));
        Assert.Empty(verified.Differences);
        Assert.Null(Assert.Single(verified.Load).Body);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_before_its_time_is_a_difference_in_examples_and_in_the_load(bool load)
    {
        var (verified, _) = await VerifyAsync(Expected with { TakesAtLeast = TimeSpan.FromMinutes(1) }, load, Ok(Json));
        var difference = Assert.Single(verified.Differences);
        Assert.Equal("time to the last byte: 60000 ms or more", difference.Expected);
        Assert.Matches(@"^time to the last byte: [0-9.]+ ms$", difference.Actual);
    }

    [Fact]
    public async Task Under_load_an_answer_must_keep_its_connection()
    {
        var (verified, _) = await VerifyLoadAsync(Ok(Json, "Connection: close\r\n"));
        Assert.Contains("closed", Assert.Single(verified.Differences).Actual, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_load_an_answer_must_tell_its_length()
    {
        var (verified, _) = await VerifyLoadAsync($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{Json}\r\n0\r\n\r\n");
        var difference = Assert.Single(verified.Differences);
        Assert.Equal("header Content-Length: absent (Transfer-Encoding: chunked)", difference.Actual);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_streamed_answer_comes_in_chunks_and_no_other_does(bool isChunked)
    {
        var answer = isChunked ? $"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{Json}\r\n0\r\n\r\n" : Ok(Json);
        await using var running = new ScriptedAnswers(new Dictionary<string, string[]> { ["/x?a=%2F.."] = [answer] });
        var verified = await new ContractVerifier().VerifyAsync(
            running, new SmallService().Target(), Contract(Exchange(Expected), load: true) with { IsStreamed = true }, CancellationToken.None);
        if (isChunked) Assert.Equal(Json, Encoding.UTF8.GetString(Assert.Single(verified.Load).Body!));
        else Assert.Equal("header Transfer-Encoding: absent (Content-Length: 8)", Assert.Single(verified.Differences).Actual);
    }

    [Fact]
    public async Task An_answer_without_content_needs_no_length()
    {
        var (verified, _) = await VerifyAsync(new ExpectedAnswer(204, NoHeaders, null, string.Empty), load: true, "HTTP/1.1 204 No Content\r\n\r\n");
        Assert.Empty(verified.Differences);
    }

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("Application/JSON", true)]
    [InlineData("application/json; charset=utf-8", true)]
    [InlineData("application/json; charset=latin-1", false)]
    [InlineData("text/html", false)]
    public async Task Header_parameters_count_where_the_contract_states_them(string expected, bool isMet)
    {
        var (verified, _) = await VerifyAsync(
            new ExpectedAnswer(200, new Dictionary<string, string> { ["content-type"] = expected }, Json, null), load: false, Ok(Json));
        Assert.Equal(isMet, verified.Differences.Count == 0);
        if (!isMet) Assert.Equal("header content-type: application/json; charset=utf-8", verified.Differences[0].Actual);
    }

    [Fact]
    public async Task A_wrong_status_is_told_with_the_body()
    {
        var (verified, _) = await VerifyAsync(Expected, load: false, Ok("boom", "", "500 Internal Server Error"));
        var difference = Assert.Single(verified.Differences);
        Assert.Equal(("status: 200", "status: 500, boom"), (difference.Expected, difference.Actual));
    }

    [Fact]
    public async Task A_page_of_debug_mode_is_a_difference_where_the_contract_names_no_body()
    {
        var page = "<p>You’re seeing this error because you have <code>DEBUG = True</code> in your Django settings file.</p>";
        var (verified, _) = await VerifyAsync(new ExpectedAnswer(404, NoHeaders, null, null), load: false, Ok(page, "", "404 Not Found"));
        var difference = Assert.Single(verified.Differences);
        Assert.Equal("body: nothing of the code: debug mode is off", difference.Expected);
        Assert.StartsWith("body: a page of debug mode, <p>You", difference.Actual, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_is_compared_byte_for_byte()
    {
        var (verified, _) = await VerifyAsync(new ExpectedAnswer(200, NoHeaders, null, "Hello, World!"), load: false, Ok("Hello, World!\n"));
        var difference = Assert.Single(verified.Differences);
        Assert.StartsWith("body, byte 13 of 14 (expected 13): ", difference.Actual, StringComparison.Ordinal);
        Assert.EndsWith("Hello, World!\\u000a", difference.Actual, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stated_difference_of_the_framework_is_what_is_expected_of_it()
    {
        var exchange = Exchange(Expected) with { Differences = [new StatedDifference("none", new ExpectedAnswer(404, NoHeaders, null, null), "documented")] };
        var (verified, _) = await VerifyAsync(exchange, load: false, Ok("gone", "", "404 Not Found"));
        Assert.Empty(verified.Differences);
    }

    [Fact]
    public async Task Redirects_and_cookies_are_not_followed()
    {
        var expected = new ExpectedAnswer(302, new Dictionary<string, string> { ["location"] = "/elsewhere" }, null, null);
        var (verified, requests) = await VerifyAsync(expected, load: true, Ok("", "Location: /elsewhere\r\nSet-Cookie: a=b\r\n", "302 Found"));
        Assert.Empty(verified.Differences);
        Assert.Single(requests);
        Assert.DoesNotContain(requests, request => request.Contains("Cookie", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_request_is_sent_as_the_contract_writes_it()
    {
        var template = new RequestTemplate(
            "POST", "/x?a=%2F..", new Dictionary<string, string> { ["content-type"] = "application/json", ["x-own"] = "1" }, "{\"é\":1}");
        var (_, requests) = await VerifyAsync(Exchange(Expected) with { Request = template }, load: false, Ok(Json));
        var request = Assert.Single(requests);
        Assert.StartsWith("POST /x?a=%2F.. HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.Contains("content-type: application/json\r\n", request, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("x-own: 1\r\n", request, StringComparison.Ordinal);
        Assert.Contains("Content-Length: 8\r\n", request, StringComparison.Ordinal);
        Assert.EndsWith("{\"é\":1}", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_answer_is_a_difference_while_the_target_lives()
    {
        var (verified, _) = await VerifyAsync(Expected, load: true, string.Empty);
        Assert.StartsWith("answer: none: ", Assert.Single(verified.Differences).Actual, StringComparison.Ordinal);
        Assert.Empty(verified.Load);
    }

    [Fact]
    public async Task A_target_that_died_is_a_failure_with_its_log()
    {
        await using var running = new ScriptedAnswers(new Dictionary<string, string[]> { ["/x?a=%2F.."] = [string.Empty] })
        {
            IsAlive = false,
            LastLogLines = ["Segmentation fault"],
        };
        var error = await Assert.ThrowsAsync<TargetFailedException>(
            () => new ContractVerifier().VerifyAsync(running, new SmallService().Target(), Contract(Exchange(Expected), load: false), CancellationToken.None));
        Assert.Contains("Segmentation fault", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_over_WebSocket_is_told_by_its_name_and_path()
    {
        await using var running = new ScriptedAnswers(new Dictionary<string, string[]> { ["/ws"] = [Ok("", "", "404 Not Found")] });
        var verified = await new ContractVerifier().VerifyAsync(running, new SmallService().Target(), Echo, CancellationToken.None);
        var difference = Assert.Single(verified.Differences);
        Assert.Equal(
            ("small", "ws", "a text", "WS /ws", "status: 404"),
            (difference.Target, difference.Contract, difference.Exchange, difference.Request, difference.Actual));
    }

    [Fact]
    public async Task A_target_that_died_in_a_conversation_is_a_failure_with_its_log()
    {
        await using var running = new ScriptedAnswers(new Dictionary<string, string[]> { ["/ws"] = [string.Empty] })
        {
            IsAlive = false,
            LastLogLines = ["Segmentation fault"],
        };
        var error = await Assert.ThrowsAsync<TargetFailedException>(
            () => new ContractVerifier().VerifyAsync(running, new SmallService().Target(), Echo, CancellationToken.None));
        Assert.StartsWith("Target small died when it was asked WS /ws (a text).", error.Message, StringComparison.Ordinal);
        Assert.Contains("Segmentation fault", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_what_a_run_asks_for()
    {
        VerifyContract verify = new ContractVerifier().VerifyAsync;
        await using var running = new ScriptedAnswers(new Dictionary<string, string[]> { ["/x?a=%2F.."] = [Ok(Json)] });
        Assert.Empty((await verify(running, new SmallService().Target(), Contract(Exchange(Expected), load: true), CancellationToken.None)).Differences);
    }

    private static Dictionary<string, string> NoHeaders => [];

    private static ExpectedAnswer Expected => new(200, NoHeaders, Json, null);

    private static Contract Echo => new("ws", "An echo", [], []) { Conversations = [new Conversation("a text", "/ws", [SocketMessage.OfText("Hello")])] };

    private static Exchange Exchange(ExpectedAnswer expected) => new("the exchange", RequestTemplate.Get("/x?a=%2F.."), expected, []);

    private static Contract Contract(Exchange exchange, bool load) => new("items", "Items", load ? [exchange] : [], load ? [] : [exchange]);

    private static Task<(VerifiedContract Verified, List<string> Requests)> VerifyLoadAsync(params string[] answers) =>
        VerifyAsync(Expected, load: true, answers);

    private static Task<(VerifiedContract Verified, List<string> Requests)> VerifyAsync(ExpectedAnswer expected, bool load, params string[] answers) =>
        VerifyAsync(Exchange(expected), load, answers);

    private static async Task<(VerifiedContract Verified, List<string> Requests)> VerifyAsync(Exchange exchange, bool load, params string[] answers)
    {
        await using var running = new ScriptedAnswers(new Dictionary<string, string[]> { [exchange.Request.Path] = answers });
        var verified = await new ContractVerifier().VerifyAsync(running, new SmallService().Target(), Contract(exchange, load), CancellationToken.None);
        return (verified, running.Requests);
    }
}
