using System.Text.Json;
using Bench.Core.Running;
using Bench.Core.Suites;

namespace Bench.Core.Tests.Suites;

public class ContractTests
{
    private static readonly DatabaseWork Common = new(Statements: 5, Rows: 3, Transfers: 0);
    private static readonly DatabaseWork Djangos = new(Statements: 9, Rows: 4, Transfers: 0);

    private static readonly Contract Login = TestSuites.Contract with
    {
        Work = Common,
        WorkDifferences = [new StatedWork("django", Djangos, "documented")],
    };

    [Fact]
    public void The_work_in_the_database_is_the_same_for_all_but_those_that_it_is_stated_for()
    {
        Assert.Equal(Common, Login.WorkOf("fastapi"));
        Assert.Equal(Djangos, Login.WorkOf("django"));
        Assert.Null(TestSuites.Contract.WorkOf("django"));
    }

    [Fact]
    public void What_a_contract_says_of_cookies_and_work_comes_back_from_a_manifest()
    {
        var cookie = new ExpectedCookie(HttpOnly: true, "Lax", "/", MaxAgeSeconds: 60);
        var answer = new ExpectedAnswer(200, new Dictionary<string, string>(), null, null)
        {
            Cookies = new Dictionary<string, ExpectedCookie> { ["sid"] = cookie },
        };
        Exchange[] examples =
        [
            new Exchange("in", RequestTemplate.Get("/in"), answer, []),
            new Exchange("who", RequestTemplate.Get("/who"), answer, []) { CookiesOf = "in" },
        ];

        var read = JsonSerializer.Deserialize<Contract>(JsonSerializer.Serialize(Login with { Examples = examples }, RunJson.Document), RunJson.Document)!;

        Assert.Equal(cookie, read.Examples[0].Expected.Cookies["sid"]);
        Assert.Equal([null, "in"], read.Examples.Select(example => example.CookiesOf));
        Assert.Equal(Djangos, read.WorkOf("django"));
    }

    [Fact]
    public void What_a_contract_says_over_WebSocket_comes_back_from_a_manifest()
    {
        var conversation = new Conversation("both", "/ws", [SocketMessage.OfText("é"), SocketMessage.OfBytes([0, 255])]);

        var read = JsonSerializer.Deserialize<Contract>(
            JsonSerializer.Serialize(Login with { Conversations = [conversation] }, RunJson.Document), RunJson.Document)!;

        var (name, path, messages) = Assert.Single(read.Conversations);
        Assert.Equal(("both", "/ws"), (name, path));
        Assert.Equal([(true, "w6k="), (false, "AP8=")], messages.Select(message => (message.IsText, Convert.ToBase64String(message.Content))));
        Assert.Equal(Login.Checks + 1, read.Checks);
    }

    [Fact]
    public void A_manifest_from_before_there_were_cookies_and_stated_work_is_read()
    {
        const string Old = """
            {
              "id": "db", "title": "A row", "load": [], "work": { "statements": 1, "rows": 1, "transfers": 0, "roundTrips": 1 },
              "examples": [{
                "name": "one", "request": { "method": "GET", "path": "/db", "headers": {}, "body": null },
                "expected": { "status": 200, "headers": {}, "json": "1", "text": null }, "differences": [] }]
            }
            """;

        var read = JsonSerializer.Deserialize<Contract>(Old, RunJson.Document)!;

        Assert.Empty(read.Examples[0].Expected.Cookies);
        Assert.Null(read.Examples[0].CookiesOf);
        Assert.Empty(read.Conversations);
        Assert.Equal(read.Work, read.WorkOf("django"));
    }
}
