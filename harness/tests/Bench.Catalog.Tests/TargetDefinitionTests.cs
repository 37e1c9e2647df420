using Bench.Core.Suites;

namespace Bench.Catalog.Tests;

public sealed class TargetDefinitionTests : IDisposable
{
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
        repository.Write(SmallRepository.EchoFile, SmallRepository.Echo("[]"));

        Assert.Equal(3, repository.Load().TargetsBelow(older.Root).Count);
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
}
