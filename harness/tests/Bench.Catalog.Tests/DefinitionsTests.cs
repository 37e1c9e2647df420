using Bench.Core.Suites;

namespace Bench.Catalog.Tests;

public sealed class DefinitionsTests : IDisposable
{
    private const string EchoFile = "scenarios/contracts/ws.yaml";

    private readonly SmallRepository repository = SmallRepository.Create();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void A_target_says_what_its_manifest_says()
    {
        var target = Assert.Single(repository.Load().Targets, target => target.Id == "fastapi");

        Assert.Equal("fastapi", target.Framework);
        Assert.Equal("FastAPI on uvicorn", target.Title);
        Assert.Equal(Path.Combine(repository.Root, "targets", "fastapi"), target.Folder);
        Assert.Equal(8101, target.Port);
        Assert.Equal(["python", "-m", "uvicorn", "--port", "8101", "--workers", "2"], target.CommandLine(workers: 2));
        Assert.Equal([new("PYTHONUNBUFFERED", "1")], target.Environment);
        Assert.Equal("lock.txt", target.Requirements);
        Assert.Equal(["python3-fastapi"], target.DebianPackages);
        Assert.Equal(["fastapi"], target.VersionsOf);
        Assert.Equal(["json"], target.Contracts);
        Assert.Equal(
            [new TargetSetting("keep-alive", "75 s", "the same for all targets", "https://www.uvicorn.org/settings/#timeouts")],
            target.Settings);
    }

    [Fact]
    public void A_target_without_environment_or_settings_has_none()
    {
        var target = Assert.Single(repository.Load().Targets, target => target.Id == "django");

        Assert.Empty(target.Environment);
        Assert.Empty(target.Settings);
    }

    [Fact]
    public void A_target_says_what_it_does_not_offer_and_why()
    {
        repository.Spoil(
            SmallRepository.FastApiFile,
            "    contracts: [json]",
            "    contracts: [wait]\n    notOffered:\n      - { contract: json, reason: no JSON }\n"
            + "    notOfferedFrom:\n      - { source: debian, reason: no package }");
        repository.OfferNowhere("wait");
        repository.Write(
            "scenarios/contracts/wait.yaml", "id: wait\ntitle: Wait\nload: [{ request: { path: /wait }, expect: { status: 200 } }]\nexamples: []\n");
        repository.Spoil(SmallRepository.SuiteFile, "targets: [fastapi, django, django-asgi]\ntwins: [fastapi]", "targets: [django, django-asgi]");
        repository.Spoil(
            SmallRepository.SuiteFile,
            "  - { numerator: fastapi, denominator: django }\n  - { numerator: fastapi~aa, denominator: fastapi }",
            "  - { numerator: django-asgi, denominator: django }");

        var target = Assert.Single(repository.Load().Targets, target => target.Id == "fastapi");

        Assert.Equal([new UnofferedContract("json", "no JSON")], target.NotOffered);
        Assert.Equal([new UnofferedSource("debian", "no package")], target.NotOfferedFrom);
    }

    [Fact]
    public void One_reason_may_stand_for_several_contracts()
    {
        foreach (var contract in (string[])["wait", "cpu"])
            repository.Write(
                $"scenarios/contracts/{contract}.yaml",
                $"id: {contract}\ntitle: Light\nload: [{{ request: {{ path: /{contract} }}, expect: {{ status: 200 }} }}]\nexamples: []\n");
        foreach (var file in (string[])[SmallRepository.FastApiFile, SmallRepository.DjangoFile])
        {
            var text = File.ReadAllText(repository.PathOf(file));
            repository.Write(
                file,
                text.Replace("contracts: [json]", "contracts: [json]\n    notOffered: [{ contracts: [wait, cpu], reason: light }]", StringComparison.Ordinal));
        }

        Assert.All(repository.Load().Targets, target => Assert.Equal([new("wait", "light"), new UnofferedContract("cpu", "light")], target.NotOffered));
    }

    [Fact]
    public void A_target_names_every_contract_that_has_an_endpoint_of_its_own()
    {
        repository.Write(
            "scenarios/contracts/wait.yaml", "id: wait\ntitle: Wait\nload: [{ request: { path: /wait }, expect: { status: 200 } }]\nexamples: []\n");
        repository.Write(
            "scenarios/contracts/wait-5.yaml",
            "id: wait-5\ntitle: Wait\nendpointOf: wait\nload: [{ request: { path: /wait }, expect: { status: 200 } }]\nexamples: []\n");

        Assert.Equal(
            [
                Forgotten("targets/django/targets.yaml:10", "django"),
                Forgotten("targets/django/targets.yaml:15", "django-asgi"),
                Forgotten("targets/fastapi/targets.yaml:11", "fastapi"),
            ],
            repository.Problems());

        static string Forgotten(string place, string target) =>
            $"{place}: nothing is said of wait. Add to contracts what '{target}' offers, and to notOffered what it does not, with the reason.";
    }

    [Fact]
    public void Targets_of_another_version_need_not_name_a_contract_that_it_did_not_have()
    {
        using var older = SmallRepository.Create();
        repository.OfferNowhere("ws");
        repository.Write(EchoFile, Echo("[]"));

        Assert.Equal(3, repository.Load().TargetsBelow(older.Root).Count);
    }

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
        repository.Write(EchoFile, Echo("[{ text: ab, times: 3 }, { base64: AP8=, times: 2 }, { text: '' }]"));

        var conversation = Assert.Single(repository.Load().Contracts.Single(contract => contract.Id == "ws").Conversations);

        Assert.Equal(("an echo", "/ws", "WS /ws"), (conversation.Name, conversation.Path, conversation.Request));
        Assert.Equal([true, false, true], conversation.Messages.Select(message => message.IsText));
        Assert.Equal(["ababab"u8.ToArray(), [0, 255, 0, 255], []], conversation.Messages.Select(message => message.Content));
    }

    [Fact]
    public void An_echo_over_WebSocket_is_verified_and_no_scenario_takes_it()
    {
        repository.OfferNowhere("ws");
        repository.Write(EchoFile, Echo("[]"));
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
        repository.Write(EchoFile, Echo(messages));
        var problem = Assert.Single(repository.Problems());
        Assert.StartsWith($"{EchoFile}:5: ", problem, StringComparison.Ordinal);
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

    [Fact]
    public void A_scenario_says_what_its_file_says()
    {
        var definitions = repository.Load();

        Assert.Equal(
            new Scenario(
                "json",
                "A small JSON answer",
                definitions.Contracts[0],
                definitions.Scenarios[0].Levels,
                WarmUp: TimeSpan.FromSeconds(2),
                Settling: TimeSpan.FromSeconds(1),
                Window: TimeSpan.FromSeconds(2),
                ResponseTimeout: TimeSpan.FromSeconds(30),
                Workers: 1),
            Assert.Single(definitions.Scenarios));
        Assert.Equal([new ClosedLevel(8), new ClosedLevel(64)], definitions.Scenarios[0].Levels);
    }

    [Theory]
    [InlineData("", ArrivalKind.Poisson)]
    [InlineData(", arrivals: poisson", ArrivalKind.Poisson)]
    [InlineData(", arrivals: constant", ArrivalKind.Constant)]
    public void An_open_workload_has_a_level_for_each_rate_over_the_same_connections(string said, ArrivalKind meant)
    {
        repository.Spoil(SmallRepository.ScenarioFile, "kind: closed, concurrency: [8, 64]", "kind: open, rates: [250, 500], connections: 64" + said);

        Assert.Equal([new OpenLevel(250, meant, 64), new OpenLevel(500, meant, 64)], repository.Load().Scenarios[0].Levels);
    }

    [Fact]
    public void A_suite_says_what_its_file_says_and_ends_its_targets_with_the_twins()
    {
        var suite = repository.Load().Suite("quick");

        Assert.Equal(["fastapi", "django", "django-asgi", "fastapi~aa"], suite.Targets.Select(target => target.Id));
        Assert.Equal(["json"], suite.Scenarios.Select(scenario => scenario.Id));
        Assert.Equal([new("fastapi", "django"), new("fastapi~aa", "fastapi")], suite.Comparisons);
        Assert.Equal((5, 20261124, TimeSpan.FromMinutes(6)), (suite.Blocks, suite.Seed, suite.Budget));
        Assert.Equal(2, suite.Repeats);
    }

    [Fact]
    public void A_suite_may_have_trials_repeated_less_often()
    {
        repository.Spoil(SmallRepository.SuiteFile, "budget: 6m", "budget: 6m\nrepeats: 0");

        Assert.Equal((0, 1), (repository.Load().Suite("quick").Repeats, repository.Load().Suite("quick").MostAttempts));
    }

    [Fact]
    public void A_suite_without_comparisons_compares_the_first_target_with_the_others_and_twins_with_their_targets()
    {
        repository.Spoil(
            SmallRepository.SuiteFile,
            "comparisons:\n  - { numerator: fastapi, denominator: django }\n  - { numerator: fastapi~aa, denominator: fastapi }\n",
            "");

        Assert.Equal(
            [new("fastapi", "django"), new("fastapi", "django-asgi"), new("fastapi~aa", "fastapi")],
            repository.Load().Suite("quick").Comparisons);
    }

    [Fact]
    public void A_suite_of_the_users_own_may_lie_anywhere_and_have_any_id()
    {
        repository.Write("mine/own.yaml", File.ReadAllText(repository.PathOf(SmallRepository.SuiteFile)).Replace("blocks: 5", "blocks: 7"));

        Assert.Equal(7, repository.Load().Suite(repository.PathOf("mine/own.yaml")).Blocks);
    }

    [Fact]
    public void Mistakes_in_a_suite_of_the_users_own_are_told_as_in_any_other()
    {
        var path = repository.PathOf("own.yaml");
        repository.Write(
            "own.yaml", File.ReadAllText(repository.PathOf(SmallRepository.SuiteFile)).Replace("scenarios: [json]", "scenarios: [jsn]"));

        var error = Assert.Throws<InvalidDefinitionException>(() => repository.Load().Suite(path));

        Assert.Equal([$"{path}:5: unknown scenario 'jsn'. Did you mean 'json'? Known scenarios are json."], error.Problems);
    }

    [Theory]
    [InlineData("quik", "suite: unknown suite 'quik'. Did you mean 'quick'? Known suites are quick.")]
    [InlineData("zzz", "suite: unknown suite 'zzz'. Known suites are quick.")]
    [InlineData("no/such.yaml", "no/such.yaml: there is no such file, seen from ")]
    [InlineData("own.yml", "own.yml: there is no such file, seen from ")]
    public void An_unknown_suite_is_told_with_those_that_are_known(string idOrPath, string told)
    {
        var error = Assert.Throws<InvalidDefinitionException>(() => repository.Load().Suite(idOrPath));

        Assert.StartsWith(told, Assert.Single(error.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_are_found_by_name_and_unknown_ones_are_all_told()
    {
        var definitions = repository.Load();

        Assert.Equal(["django", "fastapi"], definitions.TargetsNamed(["django", "fastapi"]).Select(target => target.Id));
        Assert.Equal(3, definitions.TargetsNamed([]).Count);
        var error = Assert.Throws<InvalidDefinitionException>(() => definitions.TargetsNamed(["fastpi", "django", "flask"]));
        Assert.Equal(
            [
                "target: unknown target 'fastpi'. Did you mean 'fastapi'? Known targets are django, django-asgi, fastapi.",
                "target: unknown target 'flask'. Known targets are django, django-asgi, fastapi.",
            ],
            error.Problems);
    }

    [Fact]
    public void The_contracts_that_a_target_offers_are_found()
    {
        var definitions = repository.Load();

        Assert.Equal(definitions.Contracts, definitions.OfferedBy(definitions.Targets[0]));
    }

    private static string Echo(string messages) =>
        $"id: ws\ntitle: An echo\nload: []\nexamples: []\nconversations: [{{ name: an echo, path: /ws, messages: {messages} }}]\n";
}
