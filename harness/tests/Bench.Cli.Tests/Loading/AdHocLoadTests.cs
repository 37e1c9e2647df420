using Bench.Cli.Commands;
using Bench.Cli.Loading;
using Bench.Core.Suites;
using Bench.Targets.Machine;

namespace Bench.Cli.Tests.Loading;

public class AdHocLoadTests
{
    private static readonly CpuTopology TwoCpus = new([new CpuSet([0]), new CpuSet([1])]);

    private static readonly LoadOptions Plain = new(
        "http://127.0.0.1:8000/json", null, null, null, null, null, null, [], [], null, null, [], null, false, null, null, null);

    [Fact]
    public void A_url_alone_is_ten_seconds_of_fifty_users()
    {
        var load = AdHocLoad.Read(Plain, TwoCpus);

        Assert.Equal(new ClosedLevel(50), load.Plan.Level);
        Assert.Equal(TimeSpan.FromSeconds(10), load.Plan.Window);
        Assert.Equal(TimeSpan.Zero, load.Plan.LeadInCap);
        Assert.Equal(("GET", "/json", "127.0.0.1:8000"), (load.Request.Request.Method, load.Request.Request.Path, load.Request.Request.Headers["Host"]));
        Assert.Null(load.Request.Status);
        Assert.Null(load.Request.Body);
    }

    [Fact]
    public void A_rate_makes_it_open()
    {
        var load = AdHocLoad.Read(Plain with { Rate = "250.5", Arrivals = "constant", Connections = "8" }, TwoCpus);

        Assert.Equal(new OpenLevel(250.5, ArrivalKind.Constant, 8), load.Plan.Level);
    }

    [Fact]
    public void A_file_is_sent_byte_for_byte_whatever_it_holds()
    {
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, [0xFF, 0x00, 0xFE]);
        try
        {
            var prepared = AdHocLoad.Read(Plain with { Body = "@" + file }, TwoCpus).Request;
            Assert.Equal("POST", prepared.Request.Method);
            Assert.Equal([0xFF, 0x00, 0xFE], prepared.SentBody!);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_body_makes_it_a_POST_and_a_host_header_of_the_users_wins()
    {
        var request = AdHocLoad.Read(Plain with { Body = "{}", Headers = ["host: example.org", "Accept: a: b"] }, TwoCpus).Request.Request;

        Assert.Equal("POST", request.Method);
        Assert.Equal("example.org", Assert.Single(request.Headers, header => header.Key.Equals("Host", StringComparison.OrdinalIgnoreCase)).Value);
        Assert.Equal("a: b", request.Headers["Accept"]);
    }

    [Theory]
    [InlineData("127.0.0.1:8000", "http://127.0.0.1:8000/")]
    [InlineData("http://example.org", "http://example.org/")]
    [InlineData("http://example.org:80/a b?q=ä#part", "http://example.org/a%20b?q=%C3%A4")]
    [InlineData("http://example.org/a/../b//c?x=%41%2F", "http://example.org/a/../b//c?x=%41%2F")]
    [InlineData("http://example.org?q=1", "http://example.org/?q=1")]
    [InlineData("127.0.0.1:8000#top", "http://127.0.0.1:8000/")]
    public void Urls_are_read_as_people_write_them(string text, string url) =>
        Assert.Equal(url, AdHocLoad.Read(Plain with { Url = text }, TwoCpus).Url.ToString());

    [Theory]
    [InlineData("https://example.org/", "https")]
    [InlineData("http://[::1]:8000/", "IPv6")]
    [InlineData("http://user:secret@example.org/", "Authorization")]
    [InlineData("http://", "url")]
    public void Urls_that_cannot_be_asked_are_refused_with_the_reason(string text, string reason) =>
        Assert.Contains(reason, Assert.Single(Problems(Plain with { Url = text })), StringComparison.Ordinal);

    [Fact]
    public void All_mistakes_are_told_at_once_with_what_is_allowed()
    {
        var problems = Problems(new LoadOptions(
            "ftp://x/", "none", "forever", "0", "-3", "gamma", "1 day", ["p99"], ["foo"], null, "@/no/such/file", ["99", "@/no/such"], "0s", false,
            null, "x", "0,99"));

        Assert.All(
            ["url", "-c", "-d", "-n", "--rate", "--arrivals", "--warmup", "--slo", "-H", "--body", "--expect", "--timeout", "--seed", "--cpus"],
            option => Assert.Contains(problems, problem => problem.StartsWith($"bench: {option}:", StringComparison.Ordinal)));
        Assert.All(
            problems.Where(problem => problem.Contains("is not allowed", StringComparison.Ordinal)),
            problem => Assert.Contains("Allowed is", problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GE T", "Accept: */*", "the method 'GE T' is none")]
    [InlineData("GET", "Content-Length: 5", "the body has 0 bytes")]
    [InlineData("GET", "Bad Name: x", "the header name 'Bad Name' is none")]
    public void What_would_be_no_single_request_is_refused_before_anything_starts(string method, string header, string problem) =>
        Assert.Contains(problem, Assert.Single(Problems(Plain with { Method = method, Headers = [header] })), StringComparison.Ordinal);

    [Fact]
    public void Arrivals_without_a_rate_are_a_contradiction() =>
        Assert.Contains("--rate", Assert.Single(Problems(Plain with { Arrivals = "constant" })), StringComparison.Ordinal);

    private static IReadOnlyList<string> Problems(LoadOptions options) =>
        Assert.Throws<InvalidDefinitionException>(() => AdHocLoad.Read(options, TwoCpus)).Problems;
}
