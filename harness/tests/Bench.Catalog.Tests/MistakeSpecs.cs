namespace Bench.Catalog.Tests;

/// <summary>Every kind of mistake gets one message, which names the file, the line and the remedy.</summary>
public sealed class MistakeSpecs
{
    private const string Contract = SmallRepository.ContractFile;
    private const string Scenario = SmallRepository.ScenarioFile;
    private const string Suite = SmallRepository.SuiteFile;
    private const string FastApi = SmallRepository.FastApiFile;
    private const string Django = SmallRepository.DjangoFile;

    public static TheoryData<string, string, string, int, string> OfYaml =>
    [
        new(Scenario, "workload: { kind: closed", "workload: { kind: closed }, {", 4, "not valid YAML"),
        new(Scenario, "workers: 1", "workers: 1\nworkers: 2", 10, "the key 'workers' stands here again, first in line 9. Remove one."),
        new(Scenario, "warmUp: 2s", "warmUp: &time 2s", 5, "the anchor &time is not allowed"),
        new(Scenario, "window: 2s", "window: *time", 7, "the alias *time is not allowed. Write the value out."),
        new(Scenario, "workers: 1", "workers: !!int 1", 9, "the tag tag:yaml.org,2002:int is not allowed"),
        new(Scenario, "workers: 1", "workers: 1\n---\nid: json", 10, "a second document begins"),
        new(Scenario, "workers: 1", "? [a]\n: 1", 9, "a key must be a plain word"),
        new(Contract, "json: { message: \"Hello, World!\" }", "json: .nan", 8, ".nan is a number that JSON does not have"),
        new(Contract, "{ message: \"Hello, World!\" }", new string('[', 40) + new string(']', 40), 8, "nested deeper than 32 levels"),
    ];

    public static TheoryData<string, string, string, int, string> OfServices =>
    [
        new(Contract, "load:", "services: [postgress]\nload:", 3, "services[0] is 'postgress'. Did you mean 'postgres'?"),
        new(Contract, "load:", "database: { statements: 1, rows: 1 }\nload:", 3, "this work in the database needs one. Add postgres to services."),
        new(Contract, "load:", "services: [postgres]\ndatabase: { statements: 0, rows: 1 }\nload:", 4, "database.statements is 0. Allowed is 1 to 1000."),
        new(Contract, "load:", "services: [postgres]\ndatabase: { statements: 1 }\nload:", 4, "database.rows is missing."),
        new(Contract, "load:", "downstream: { calls: 1 }\nload:", 3, "these calls need a service that is called. Add downstream to services."),
        new(Contract, "load:", "services: [downstream]\ndownstream: {}\nload:", 4, "downstream.calls is missing. Requests that the service gets."),
        new(Contract, "{ status: 422 }", "{ status: 422, takesAtLeast: 10 ms }", 14,
            "examples[0].expect.takesAtLeast is '10 ms', which is not allowed. The least time between the request"),
    ];

    public static TheoryData<string, string, string, int, string> OfShape =>
    [
        new(Scenario, "title: A", "tilte: A", 2, "unknown key 'tilte'. Did you mean 'title'? Known keys are canary, contract, id,"),
        new(Scenario, "contract: json\n", "", 1, "contract is missing. The id of a contract in scenarios/contracts/"),
        new(Scenario, "contract: json", "lookFor: \"\"\ncontract: json", 3, "lookFor is '', which is not allowed. What a reader should look for"),
        new(Scenario, "kind: closed", "kind: closd", 4, "workload.kind is 'closd'. Did you mean 'closed'? Known values are capacity, closed, open."),
        new(Scenario, "kind: closed, concurrency: [8, 64]", "kind: open, rates: [0], connections: 8", 4,
            "workload.rates[0] is 0. Allowed is 1 to 1000000. Requests a second."),
        new(Scenario, "kind: closed, concurrency: [8, 64]", "kind: open, rates: 100, connections: 8", 4,
            "workload.rates is 100, where a list belongs. The levels"),
        new(Scenario, "kind: closed, concurrency: [8, 64]", "kind: open, rates: [100], connections: 5000", 4,
            "workload.connections is 5000. Allowed is 1 to 4096."),
        new(Scenario, "kind: closed, concurrency: [8, 64]", "kind: open, rates: [100], connections: 8, arrivals: poison", 4,
            "workload.arrivals is 'poison'. Did you mean 'poisson'? Known values are constant, poisson."),
        new(Scenario, "[8, 64]", "64", 4, "workload.concurrency is 64, where a list belongs. The levels"),
        new(Scenario, "[8, 64]", "[]", 4, "workload.concurrency is empty. The levels"),
        new(Scenario, "[8, 64]", "[8, 5000]", 4, "workload.concurrency[1] is 5000. Allowed is 1 to 4096."),
        new(Scenario, "{ kind: closed, concurrency: [8, 64] }", "closed", 4, "workload is 'closed', where keys with values belong. How requests arrive"),
        new(Scenario, "window: 2s", "window: 2 seconds", 7, "window is '2 seconds', which is not allowed. How long completions are counted"),
        new(Scenario, "window: 2s", "window: 2", 7, "window is 2, where text belongs (put it in quotes if it is meant as text)"),
        new(Scenario, "workers: 1", "workers: 1\ncanary: { contract: json }", 10, "canary.rate is missing. Requests a second, at equal distances"),
        new(Scenario, "workers: 1", "workers: 1\ncanary: { contract: json, rate: 1000 }", 10, "canary.rate is 1000. Allowed is 5 to 100."),
        new(Scenario, "workers: 1", "workers: \"1\"", 9, "workers is '1', where a whole number belongs"),
        new(Scenario, "workers: 1", "workers: 1.0", 9, "workers is 1.0, where a whole number belongs"),
        new(Scenario, "workers: 1", "workers: 1.5", 9, "workers is 1.5, where a whole number belongs"),
        new(Scenario, "workers: 1", "workers: 123456789012345678901234567890", 9, "Allowed is 1 to 64."),
        new(Scenario, "workers: 1", "workers:", 9, "workers is empty, where a whole number belongs"),
        new(Contract, "{ path: /json }", "{ path: json }", 4, "load[0].request.path is 'json', which is not allowed. Starts with a slash"),
        new(Contract, "{ path: /json }", "{ path: /json#top }", 4, "'/json#top', which is not allowed. Starts with a slash"),
        new(Contract, "{ path: /json }", "{ path: /json, method: FETCH }", 4, "load[0].request.method is 'FETCH'. Known values are DELETE, GET,"),
        new(Contract, "{ path: /json }", "{ path: /json, body: a, json: 1 }", 4,
            "load[0].request says too much. Give body (text), bodyBase64 or json, not two of them."),
        new(Contract, "{ path: /json }", "{ path: /json, body: a, bodyBase64: YQ== }", 4,
            "load[0].request says too much. Give body (text), bodyBase64 or json, not two of them."),
        new(Contract, "json: { message", "jsonFile: a.json\n      json: { message", 6,
            "load[0].expect says too much. Give text, json or jsonFile, not two of them."),
        new(Contract, "{ status: 422 }", "{ status: 422, text: a, jsonFile: a.json }", 14,
            "examples[0].expect says too much. Give text, json or jsonFile, not two of them."),
        new(Contract, "{ status: 422 }", "{ status: 422, text: a, json: a }", 14,
            "examples[0].expect says too much. Give text, json or jsonFile, not two of them."),
        new(Contract, "json: { message: \"Hello, World!\" }", "jsonFile: ../answer.json", 8,
            "expect.jsonFile is '../answer.json', which is not allowed. The body as json would give it"),
        new(Contract, "json: { message: \"Hello, World!\" }", "jsonFile: { message: Hello }", 8,
            "expect.jsonFile is a map of keys, where text belongs. The body as json would give it"),
        new(Contract, "status: 200", "status: 20", 6, "load[0].expect.status is 20. Allowed is 200 to 599."),
        new(Contract, "{ content-type: application/json }", "{ content-length: 27 }", 7, "is 27, where text belongs (put it in quotes"),
        new(Contract, "{ content-type: application/json }", "{ content type: application/json }", 7, "'content type' is not allowed as a key. Header names"),
        new(Contract, "name: a bad id", "nam: a bad id", 10, "unknown key 'nam'. Did you mean 'name'?"),
        new(Suite, "[fastapi, django, django-asgi]", "[fastapi, django, django]", 3, "targets names something twice. Ids of targets"),
        new(Suite, "blocks: 5", "pilot: { blocks: 1, mostBlocks: 30 }\nblocks: 5", 9, "pilot.blocks is 1. Allowed is 2 to 10. Blocks of the pilot itself."),
        new(Suite, "blocks: 5", "only: []\nblocks: 5", 9, "only is empty. Scenarios in which not all targets are measured"),
        new(Suite, "blocks: 5", "blocks: 0", 9, "blocks is 0. Allowed is 1 to 100."),
        new(Suite, "denominator: django }", "denominator: django, as: x }", 7, "unknown key 'as'. Known keys are denominator, numerator."),
        new(FastApi, "PYTHONUNBUFFERED: \"1\"", "PYTHONUNBUFFERED: 1", 10, "environment.PYTHONUNBUFFERED is 1, where text belongs (put it in quotes"),
        new(FastApi, "source: https://", "source: http://", 16, "settings[0].source is 'http://www.uvicorn.org/settings/#timeouts', which is not allowed"),
        new(FastApi, "contracts: [json]", "contracts: [json]\n    notOfferedFrom: [{ source: debain, reason: none }]", 12,
            "targets[0].notOfferedFrom[0].source is 'debain'. Did you mean 'debian'? Known values are debian, pypi."),
        new(FastApi, "contracts: [json]", "contracts: [json]\n    notOffered: [{ contract: json, contracts: [json], reason: none }]", 12,
            "targets[0].notOffered[0] says too much. Give contract or contracts, not both."),
        new(FastApi, "port: 8101", "port: 80", 8, "targets[0].port is 80. Allowed is 1024 to 32767."),
        new(FastApi, "framework: fastapi", "framework: FastAPI", 1,
            "framework is 'FastAPI', which is not allowed. The framework, the same as the name of this folder"),
    ];

    public static TheoryData<string, string, string, int, string> OfMeaning =>
    [
        new(Scenario, "id: json", "id: jsn", 1, "the id 'jsn' differs from the file's name. Write 'json', or rename the file to jsn.yaml."),
        new(Scenario, "contract: json", "contract: jsn", 3, "unknown contract 'jsn'. Did you mean 'json'? Known contracts are json."),
        new(Scenario, "workers: 1", "workers: 1\ncanary: { contract: jsn, rate: 20 }", 10,
            "unknown contract 'jsn'. Did you mean 'json'? Known contracts are json."),
        new(Scenario, "settling: 1s", "settling: 500ms\ncanary: { contract: json, rate: 20 }", 6,
            "settling is 500ms. With a canary allowed is 1s or more: its process starts meanwhile."),
        new(Scenario, "[8, 64]", "[64, 8]", 4, "the level 8 comes after 64. Levels are ascending and distinct."),
        new(Scenario, "[8, 64]", "[8,\n  64, 64]", 5, "the level 64 comes after 64. Levels are ascending and distinct."),
        new(Scenario, "kind: closed, ", "kind: open, connections: 8, rates: [100], ", 4,
            "workload.concurrency belongs to the other kind of workload. Remove it, or write kind: closed."),
        new(Scenario, "[8, 64] }", "[8, 64], rates: [100] }", 4, "workload.rates belongs to the other kind of workload. Remove it, or write kind: open."),
        new(Scenario, "[8, 64] }", "[8, 64], arrivals: poisson }", 4, "workload.arrivals belongs to the other kind of workload."),
        new(Scenario, ", concurrency: [8, 64]", "", 4,
            "workload.concurrency is missing. A closed workload needs its numbers of users, such as concurrency: [8, 64]."),
        new(Scenario, "kind: closed, concurrency: [8, 64]", "kind: capacity, from: 200, to: 100, slo: p99<1s, connections: 8", 4,
            "workload.to is 100. Allowed is any rate above from, which is 200."),
        new(Scenario, "kind: closed, concurrency: [8, 64]", "kind: capacity, from: 100, to: 200, slo: fast, connections: 8", 4,
            "workload.slo is 'fast'. Allowed is a percentile, < and a time in us, ms or s, such as p99<250ms"),
        new(Scenario, "kind: closed, concurrency: [8, 64]", "kind: capacity, from: 100, to: 200, connections: 8", 4,
            "workload.slo is missing. A capacity is the highest rate that keeps an objective, such as slo: p99<250ms."),
        new(Scenario, "kind: closed, concurrency: [8, 64]", "kind: capacity, from: 10, to: 200, slo: p99<1s, connections: 8", 4,
            "workload.from is 10. Allowed is 20 to 1000000."),
        new(Scenario, "kind: closed, concurrency: [8, 64]", "kind: open, rates: [100]", 4,
            "workload.connections is missing. An open workload needs its number of connections, such as connections: 64."),
        new(Scenario, "kind: closed, concurrency: [8, 64]", "kind: open, connections: 8", 4,
            "workload.rates is missing. An open workload needs its requests a second, such as rates: [250, 500]."),
        new(Scenario, "kind: closed, concurrency: [8, 64]", "kind: open, rates: [200, 100], connections: 8", 4,
            "the level 100 comes after 200. Levels are ascending and distinct."),
        new(Scenario, "warmUp: 2s", "warmUp: 1999ms", 5, "warmUp is 1999ms. Allowed is 2s or more."),
        new(Scenario, "window: 2s", "window: 1s", 7, "window is 1s. Allowed is 2s or more."),
        new(Scenario, "responseTimeout: 30s", "responseTimeout: 0s", 8, "responseTimeout is 0s. Allowed is 1ms or more."),
        new(Contract, "framework: django", "framework: djnago", 16, "unknown framework 'djnago'. Did you mean 'django'?"),
        new(Contract, "{ accept: application/json }", "{ accept: a/b, Accept: a/b }", 13, "the header 'Accept' stands here a second time"),
        new(Contract, "{ accept: application/json }", "{ Content-Length: \"5\" }", 13, "the header 'Content-Length' is written by the engine. Remove it."),
        new(Contract, "expect: { status: 422 }", "expect: { status: 204, text: gone }", 14, "an answer to GET with status 204 has no body in HTTP"),
        new(Contract, "json: { message: \"Hello, World!\" }", "jsonFile: json/anwser.json", 8,
            "there is no file json/anwser.json, seen from the folder of this file."),
        new(Contract, "  - request: { path: /json }", "  - name: a bad id\n    request: { path: /json }", 11, "a second exchange is called 'a bad id'"),
        new(Contract, "{ path: /json }", "{ path: /json, bodyBase64: a }", 4, "'a' is no base64. Write what 'base64 -w0 FILE' prints."),
        new(Suite, "[fastapi, django, django-asgi]", "[fastapi, django, djnago-asgi]", 3,
            "unknown target 'djnago-asgi'. Did you mean 'django-asgi'? Known targets are"),
        new(Suite, "scenarios: [json]", "scenarios: [jso]", 5, "unknown scenario 'jso'. Did you mean 'json'? Known scenarios are json."),
        new(Suite, "twins: [fastapi]", "twins: [fastapi, starlette]", 4, "the twin of 'starlette', which is not a target of this suite"),
        new(Suite, "denominator: django }", "denominator: djang }", 7, "a comparison with 'djang', which is not a target of this suite. Did you mean 'django'"),
        new(Suite, "denominator: django }", "denominator: fastapi }", 7, "'fastapi' is compared with itself. For the noise floor, name its twin."),
        new(Suite, "budget: 6m", "budget: 0m", 11, "budget is 0m. Allowed is any time above zero"),
        new(Suite, "id: quick", "id: slow", 1, "the id 'slow' differs from the file's name"),
        new(FastApi, "framework: fastapi", "framework: starlette", 1, "the framework 'starlette' differs from the folder's name. Write 'fastapi'"),
        new(FastApi, "requirements: lock.txt", "requirements: locked.txt", 2, "there is no file locked.txt"),
        new(FastApi, "--port, \"{port}\", ", "", 9, "the command has no {port}"),
        new(FastApi, "{workers}", "{worker}", 9, "nothing is filled in for {worker}. Did you mean '{workers}'?"),
        new(FastApi, "contracts: [json]", "contracts: [json, items]", 11, "unknown contract 'items'. Known contracts are json."),
        new(FastApi, "contracts: [json]", "contracts: [json]\n    notOffered: [{ contract: json, reason: none }]", 12,
            "the contract 'json' is offered and not offered. Keep it in one of the two lists."),
        new(FastApi, "contracts: [json]", "contracts: [json]\n    notOffered: [{ contract: jsn, reason: none }]", 12,
            "unknown contract 'jsn'. Did you mean 'json'?"),
        new(FastApi, "contracts: [json]", "contracts: [json]\n    notOffered: [{ contracts: [jsn], reason: none }]", 12,
            "unknown contract 'jsn'. Did you mean 'json'?"),
        new(FastApi, "contracts: [json]", "contracts: [json]\n    notOffered: [{ reason: none }]", 12,
            "a reason without a contract. Write contract, or contracts where there are several."),
        new(FastApi, "port: 8101", "port: 8201", 8, "the port 8201 is taken by targets/django/targets.yaml:8. Choose another port."),
        new(Django, "targets:", "targets:\n  - { id: django, title: A, port: 8203, command: [\"{port}\"], contracts: [json] }", 7,
            "the id django is taken by targets/django/targets.yaml:6. Choose another name."),
    ];

    [Theory]
    [MemberData(nameof(OfYaml))]
    [MemberData(nameof(OfServices))]
    [MemberData(nameof(OfShape))]
    [MemberData(nameof(OfMeaning))]
    public void A_mistake_is_told_once_with_its_file_its_line_and_what_is_allowed(
        string file, string right, string wrong, int line, string told)
    {
        using var repository = SmallRepository.Create();
        repository.Spoil(file, right, wrong);

        var problem = Assert.Single(repository.Problems());

        Assert.StartsWith($"{file}:{line}: ", problem, StringComparison.Ordinal);
        Assert.Contains(told, problem, StringComparison.Ordinal);
    }
}
