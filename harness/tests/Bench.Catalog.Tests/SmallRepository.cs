using Bench.Core.Suites;

namespace Bench.Catalog.Tests;

/// <summary>A repository of two frameworks in a temporary folder, right until a test spoils it.</summary>
internal sealed class SmallRepository : IDisposable
{
    public const string ContractFile = "scenarios/contracts/json.yaml";
    public const string EchoFile = "scenarios/contracts/ws.yaml";
    public const string ScenarioFile = "scenarios/json.yaml";
    public const string SuiteFile = "scenarios/suites/quick.yaml";
    public const string ClaimFile = "scenarios/claims/faster.yaml";
    public const string FastApiFile = "targets/fastapi/targets.yaml";
    public const string DjangoFile = "targets/django/targets.yaml";

    private const string Contract = """
        id: json
        title: A small JSON answer
        load:
          - request: { path: /json }
            expect:
              status: 200
              headers: { content-type: application/json }
              json: { message: "Hello, World!" }
        examples:
          - name: a bad id
            request:
              path: /json?id=x
              headers: { accept: application/json }
            expect: { status: 422 }
            differs:
              - framework: django
                reason: a path converter that does not match is another URL (Django, URL dispatcher)
                expect: { status: 404 }
        """;

    private const string Scenario = """
        id: json
        title: A small JSON answer
        contract: json
        workload: { kind: closed, concurrency: [8, 64] }
        warmUp: 2s
        settling: 1s
        window: 2s
        responseTimeout: 30s
        workers: 1
        """;

    private const string Suite = """
        id: quick
        title: FastAPI against Django
        targets: [fastapi, django, django-asgi]
        twins: [fastapi]
        scenarios: [json]
        comparisons:
          - { numerator: fastapi, denominator: django }
          - { numerator: fastapi~aa, denominator: fastapi }
        blocks: 5
        seed: 20261124
        budget: 6m
        """;

    private const string Claim = """
        id: faster
        quotation: FastAPI is faster
        source: a post
        hypothesis: FastAPI answers at least 1.5 times as many requests a second as the best variant of Django.
        primary: true
        suite: quick
        rule: all
        wouldChange: Another contract.
        roster:
          - { framework: fastapi, variants: [fastapi] }
          - { framework: django, variants: [django, django-asgi] }
        parts:
          - id: json
            statement: On a small JSON answer.
            kind: ratio
            metric: requestsPerSecond
            of: [fastapi]
            against: [django, django-asgi]
            scenarios: [json]
            users: 64
            threshold: 1.5
            equivalence: [0.95, 1.05]
          - id: first
            statement: The first of all.
            kind: rank
            metric: requestsPerSecond
            framework: fastapi
            scenarios: [json]
          - id: lines
            statement: It needs fewer lines.
            kind: probe
            probe: lines
            holds: Fewer lines.
        alternatives:
          - { name: eight users, part: json, users: 8 }
        """;

    private const string FastApi = """
        framework: fastapi
        requirements: lock.txt
        debianPackages: [python3-fastapi]
        versionsOf: [fastapi]
        targets:
          - id: fastapi
            title: FastAPI on uvicorn
            port: 8101
            command: [python, -m, uvicorn, --port, "{port}", --workers, "{workers}"]
            environment: { PYTHONUNBUFFERED: "1" }
            contracts: [json]
            settings:
              - name: keep-alive
                value: 75 s
                reason: the same for all targets
                source: https://www.uvicorn.org/settings/#timeouts
        """;

    private const string Django = """
        framework: django
        requirements: lock.txt
        debianPackages: [python3-django]
        versionsOf: [django]
        targets:
          - id: django
            title: Django on gunicorn
            port: 8201
            command: [python, -m, gunicorn, --bind, "127.0.0.1:{port}"]
            contracts: [json]
          - id: django-asgi
            title: Django on uvicorn
            port: 8202
            command: [python, -m, uvicorn, --port, "{port}"]
            contracts: [json]
        """;

    private SmallRepository(string root) => Root = root;

    public string Root { get; }

    /// <summary>The text of a contract of one conversation.</summary>
    public static string Echo(string messages) =>
        $"id: ws\ntitle: An echo\nload: []\nexamples: []\nconversations: [{{ name: an echo, path: /ws, messages: {messages} }}]\n";

    public static SmallRepository Create()
    {
        var repository = new SmallRepository(Directory.CreateTempSubdirectory("bench-catalog-").FullName);
        repository.Write(ContractFile, Contract);
        repository.Write(ScenarioFile, Scenario);
        repository.Write(SuiteFile, Suite);
        repository.Write(ClaimFile, Claim);
        repository.Write(FastApiFile, FastApi);
        repository.Write(DjangoFile, Django);
        repository.Write("targets/fastapi/lock.txt", "");
        repository.Write("targets/django/lock.txt", "");
        return repository;
    }

    public string PathOf(string file) => Path.Combine(Root, file);

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    /// <summary>Replaces the one place where <paramref name="right"/> stands.</summary>
    public void Spoil(string file, string right, string wrong)
    {
        var text = File.ReadAllText(PathOf(file));
        Assert.Equal(2, text.Split(right).Length);
        Write(file, text.Replace(right, wrong, StringComparison.Ordinal));
    }

    /// <summary>Lets all targets say that they do not offer a contract.</summary>
    public void OfferNowhere(string contract)
    {
        foreach (var file in new[] { FastApiFile, DjangoFile })
        {
            var text = File.ReadAllText(PathOf(file));
            Write(
                file,
                text.Replace("contracts: [json]", $"contracts: [json]\n    notOffered: [{{ contract: {contract}, reason: none }}]", StringComparison.Ordinal));
        }
    }

    public Definitions Load() => Definitions.Load(Root);

    public IReadOnlyList<string> Problems() => Assert.Throws<InvalidDefinitionException>(Load).Problems;

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
