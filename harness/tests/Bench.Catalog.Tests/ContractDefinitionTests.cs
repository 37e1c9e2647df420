using Bench.Core.Suites;

namespace Bench.Catalog.Tests;

public sealed class ContractDefinitionTests : IDisposable
{
    private readonly SmallRepository repository = SmallRepository.Create();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void A_contract_says_what_its_file_says()
    {
        var contract = Assert.Single(repository.Load().Contracts);

        var load = Assert.Single(contract.Load);
        Assert.Equal("GET /json", load.Name);
        Assert.Equal(200, load.Expected.Status);
        Assert.Equal("application/json", load.Expected.Headers["Content-Type"]);
        Assert.Equal("""{"message":"Hello, World!"}""", load.Expected.Json);
        Assert.Null(load.Expected.Text);

        var example = Assert.Single(contract.Examples);
        Assert.Equal("a bad id", example.Name);
        Assert.Equal("application/json", example.Request.Headers["accept"]);
        Assert.Equal(422, example.ExpectedFrom("fastapi").Status);
        Assert.Equal(404, example.ExpectedFrom("django").Status);
        Assert.Null(example.Expected.Json);
    }

    [Fact]
    public void A_contract_needs_the_services_that_its_file_names()
    {
        Assert.Empty(repository.Load().Contracts[0].Services);

        repository.Spoil(SmallRepository.ContractFile, "title: A small JSON answer", "title: A small JSON answer\nservices: [postgres, downstream]");

        Assert.Equal(["postgres", "downstream"], repository.Load().Contracts[0].Services);
    }

    [Fact]
    public void A_contract_is_streamed_where_its_file_says_so()
    {
        Assert.False(repository.Load().Contracts[0].IsStreamed);

        repository.Spoil(SmallRepository.ContractFile, "title: A small JSON answer", "title: A small JSON answer\nstreamed: true");

        Assert.True(repository.Load().Contracts[0].IsStreamed);
    }

    [Fact]
    public void A_contract_without_requests_under_load_is_verified_and_no_scenario_takes_it()
    {
        repository.Write(
            SmallRepository.ContractFile,
            "id: json\ntitle: A small JSON answer\nload: []\nexamples: [{ name: one, request: { path: /json }, expect: { status: 200 } }]\n");

        var refusal = Assert.Throws<InvalidDefinitionException>(() => repository.Load());

        Assert.Contains(
            "scenarios/json.yaml:3: the contract 'json' has no requests under load. Give it some, or name another contract.",
            refusal.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_conversation_says_what_is_sent_as_text_and_as_bytes()
    {
        repository.OfferNowhere("ws");
        repository.Write(SmallRepository.EchoFile, SmallRepository.Echo("[{ text: ab, times: 3 }, { base64: AP8=, times: 2 }, { text: '' }]"));

        var conversation = Assert.Single(repository.Load().Contracts.Single(contract => contract.Id == "ws").Conversations);

        Assert.Equal(("an echo", "/ws", "WS /ws"), (conversation.Name, conversation.Path, conversation.Request));
        Assert.Equal([true, false, true], conversation.Messages.Select(message => message.IsText));
        Assert.Equal(["ababab"u8.ToArray(), [0, 255, 0, 255], []], conversation.Messages.Select(message => message.Content));
    }

    [Fact]
    public void An_echo_over_WebSocket_is_verified_and_no_scenario_takes_it()
    {
        repository.OfferNowhere("ws");
        repository.Write(SmallRepository.EchoFile, SmallRepository.Echo("[]"));
        repository.Spoil(SmallRepository.ScenarioFile, "contract: json", "contract: ws");

        Assert.Contains(
            "scenarios/json.yaml:3: the contract 'ws' is an echo over WebSocket, which is verified and which no engine puts under load. Name another contract.",
            repository.Problems());
    }

    [Theory]
    [InlineData("[{ text: a, base64: AA== }]", "a message is either text, or bytes in base64. Write one of the two.")]
    [InlineData("[{ times: 2 }]", "a message is either text, or bytes in base64. Write one of the two.")]
    [InlineData("[{ base64: nonsense! }]", "'nonsense!' is no base64. Write what 'base64 -w0 FILE' prints.")]
    [InlineData("[{ text: a, times: 0 }]", "conversations[0].messages[0].times is 0. Allowed is 1 to 65536.")]
    public void A_message_that_cannot_be_sent_is_told_with_its_line(string messages, string told)
    {
        repository.OfferNowhere("ws");
        repository.Write(SmallRepository.EchoFile, SmallRepository.Echo(messages));
        var problem = Assert.Single(repository.Problems());
        Assert.StartsWith($"{SmallRepository.EchoFile}:5: ", problem, StringComparison.Ordinal);
        Assert.Contains(told, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_may_be_bytes_that_are_no_text()
    {
        repository.Spoil(SmallRepository.ContractFile, "{ path: /json }", "{ method: POST, path: /json, bodyBase64: '/wA=' }");

        var request = repository.Load().Contracts[0].Load[0].Request;

        Assert.Null(request.Body);
        Assert.Equal([255, 0], request.SentBody);
    }

    [Fact]
    public void A_body_given_as_a_value_is_sent_as_compact_JSON_and_said_to_be_JSON()
    {
        repository.Spoil(
            SmallRepository.ContractFile, "{ path: /json }", "{ method: POST, path: /json, json: { b: [1, 1.0, '1'], a: é } }");

        var request = repository.Load().Contracts[0].Load[0].Request;

        Assert.Equal("POST", request.Method);
        Assert.Equal("""{"b":[1,1.0,"1"],"a":"é"}""", request.Body);
        Assert.Equal("application/json", request.Headers["content-type"]);
    }

    [Fact]
    public void A_stated_content_type_stays()
    {
        repository.Spoil(
            SmallRepository.ContractFile, "{ path: /json }", "{ path: /json, json: {}, headers: { Content-Type: text/plain } }");

        var headers = repository.Load().Contracts[0].Load[0].Request.Headers;

        Assert.Equal([new("Content-Type", "text/plain")], headers);
    }

    [Fact]
    public void An_expected_null_is_not_the_same_as_no_expectation()
    {
        repository.Spoil(SmallRepository.ContractFile, "json: { message: \"Hello, World!\" }", "json: null");

        Assert.Equal("null", repository.Load().Contracts[0].Load[0].Expected.Json);
    }

    [Fact]
    public void An_answer_without_content_may_say_so()
    {
        repository.Spoil(SmallRepository.ContractFile, "expect: { status: 422 }", "expect: { status: 204, text: \"\" }");

        Assert.Equal("", repository.Load().Contracts[0].Examples[0].Expected.Text);
    }

    [Fact]
    public void An_answer_may_stand_in_a_JSON_file_and_is_compact_in_the_order_of_that_file()
    {
        repository.Write("scenarios/contracts/json/answer.json", """{ "b": [1, 1.0, 1e400, "1"],""" + "\n" + """  "a": "\u00e9" }""");
        repository.Spoil(SmallRepository.ContractFile, "json: { message: \"Hello, World!\" }", "jsonFile: json/answer.json");
        repository.Spoil(SmallRepository.ContractFile, "expect: { status: 404 }", "expect: { status: 404, jsonFile: json/answer.json }");

        var contract = repository.Load().Contracts[0];

        Assert.Equal("""{"b":[1,1.0,1e400,"1"],"a":"é"}""", contract.Load[0].Expected.Json);
        Assert.Equal(contract.Load[0].Expected.Json, contract.Examples[0].ExpectedFrom("django").Json);
    }

    [Fact]
    public void Requests_under_load_that_differ_only_in_their_bodies_are_told_apart()
    {
        const string request = "  - request: { path: /json }\n    expect: { status: 200 }\n";
        repository.Spoil(SmallRepository.ContractFile, "load:\n", "load:\n" + request + request);

        Assert.Equal(["GET /json (1)", "GET /json (2)", "GET /json (3)"], repository.Load().Contracts[0].Load.Select(load => load.Name));
    }
}
