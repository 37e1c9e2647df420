namespace Bench.Catalog.Tests;

/// <summary>Mistakes that are more than a wrong word in one file.</summary>
public sealed class ManyMistakesSpecs : IDisposable
{
    private readonly SmallRepository repository = SmallRepository.Create();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void Mistakes_in_several_files_are_all_told_at_once_by_file_and_line()
    {
        repository.Spoil(SmallRepository.ContractFile, "status: 200", "status: ok");
        repository.Spoil(SmallRepository.ScenarioFile, "window: 2s", "window: 1s");
        repository.Spoil(SmallRepository.ScenarioFile, "[8, 64]", "[64, 8]");
        repository.Spoil(SmallRepository.SuiteFile, "blocks: 5", "blocks: few");
        repository.Spoil(SmallRepository.FastApiFile, "port: 8101", "port: 8201");
        repository.Spoil(SmallRepository.DjangoFile, "framework: django", "framwork: django");

        Assert.Equal(
            [
                "scenarios/contracts/json.yaml:6",
                "scenarios/json.yaml:4",
                "scenarios/json.yaml:7",
                "scenarios/suites/quick.yaml:9",
                "targets/django/targets.yaml:1",
                "targets/fastapi/targets.yaml:8",
            ],
            repository.Problems().Select(problem => problem[..problem.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_mistake_is_not_told_again_where_what_is_wrong_is_used()
    {
        repository.Spoil(SmallRepository.ContractFile, "status: 200", "status: 2000");
        repository.Spoil(SmallRepository.ScenarioFile, "window: 2s", "window: 1s");
        repository.Spoil(SmallRepository.FastApiFile, "title: FastAPI on uvicorn", "title: 1");

        Assert.Equal(3, repository.Problems().Count);
    }

    [Fact]
    public void A_manifest_that_cannot_be_read_does_not_make_its_targets_unknown()
    {
        repository.Write(SmallRepository.FastApiFile, "framework: [\n");

        Assert.StartsWith("targets/fastapi/targets.yaml:2: not valid YAML", Assert.Single(repository.Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    public void An_empty_file_is_told(string text)
    {
        repository.Write(SmallRepository.SuiteFile, text);

        Assert.Equal(
            ["scenarios/suites/quick.yaml:1: the file is empty. Other files of its kind show what belongs here."], repository.Problems());
    }

    [Fact]
    public void A_file_without_keys_is_told()
    {
        repository.Write(SmallRepository.SuiteFile, "- quick\n");

        Assert.StartsWith(
            "scenarios/suites/quick.yaml:1: the file is a list, where keys with values belong.",
            Assert.Single(repository.Problems()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_not_UTF_8_is_told_with_its_line()
    {
        File.WriteAllBytes(repository.PathOf(SmallRepository.SuiteFile), [.. "id: quick\ntitle: caf"u8, 0xE9, .. "\n"u8]);

        Assert.Equal(
            ["scenarios/suites/quick.yaml:2: not UTF-8 text. Save the file as UTF-8."], repository.Problems());
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm()
    {
        var path = repository.PathOf(SmallRepository.SuiteFile);
        File.WriteAllBytes(path, [0xEF, 0xBB, 0xBF, .. File.ReadAllBytes(path)]);

        Assert.Equal("quick", repository.Load().Suite("quick").Id);
    }

    [Fact]
    public void A_bomb_of_aliases_is_refused_without_being_unfolded()
    {
        var bomb = string.Join('\n', Enumerable.Range(1, 60).Select(level => $"l{level}: &l{level} [*l{level - 1}, *l{level - 1}]"));
        repository.Write(SmallRepository.SuiteFile, "l0: &l0 x\n" + bomb);

        Assert.Contains(repository.Problems(), problem => problem.Contains("the alias *l0 is not allowed", StringComparison.Ordinal));
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        repository.Write(SmallRepository.SuiteFile, new string('[', 500_000));

        Assert.StartsWith("scenarios/suites/quick.yaml:1: ", Assert.Single(repository.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_large_for_a_definition_is_refused()
    {
        repository.Write(SmallRepository.SuiteFile, new string('#', 2_000_000));

        Assert.Equal(["scenarios/suites/quick.yaml:1: larger than 1024 KiB, so not a definition."], repository.Problems());
    }

    [Theory]
    [InlineData("scenarios/more.yml")]
    [InlineData("scenarios/contracts/more.yml")]
    [InlineData("scenarios/suites/more.yml")]
    [InlineData("targets/more/targets.yml")]
    public void A_definition_with_another_ending_is_not_overlooked(string file)
    {
        repository.Write(file, "id: more\n");

        Assert.Equal([$"{file}: definitions end in .yaml; rename it, or it is not read."], repository.Problems());
    }

    [Theory]
    [InlineData("target.yaml")]
    [InlineData("Targets.yaml")]
    public void A_manifest_under_nearly_its_name_is_not_overlooked(string name)
    {
        repository.Write($"targets/more/{name}", "framework: more\n");
        repository.Write("targets/more/messages.yaml", "hello: Hello\n");

        Assert.Equal([$"targets/more/{name}: a folder's targets stand in targets.yaml; rename it, or it is not read."], repository.Problems());
    }

    [Fact]
    public void A_missing_folder_is_told()
    {
        Directory.Delete(repository.PathOf("scenarios/suites"), recursive: true);

        Assert.Equal(["scenarios/suites: this folder is missing. Restore it from the repository."], repository.Problems());
    }

    [Fact]
    public void A_repository_without_targets_is_told()
    {
        Directory.Delete(repository.PathOf("targets"), recursive: true);

        Assert.Contains("targets: there are no targets. Each has a folder here with a targets.yaml.", repository.Problems());
    }

    [Fact]
    public void A_target_that_does_not_offer_the_contract_is_told_where_the_suite_names_it()
    {
        repository.Write(
            "scenarios/contracts/wait.yaml",
            "id: wait\ntitle: Wait\nload: [{ request: { path: /wait }, expect: { status: 200 } }]\nexamples: []\n");
        repository.Spoil(SmallRepository.ScenarioFile, "contract: json", "contract: wait");
        repository.OfferNowhere("wait");
        repository.Spoil(
            SmallRepository.FastApiFile, "contracts: [json]\n    notOffered: [{ contract: wait,", "contracts: [wait]\n    notOffered: [{ contract: json,");

        Assert.Equal([NotOffered("django"), NotOffered("django-asgi")], repository.Problems());

        static string NotOffered(string target) =>
            $"scenarios/suites/quick.yaml:3: the target '{target}' does not offer the contract 'wait' of the scenario 'json'. "
            + "Its manifest says why: none. Leave one of the two out, or let the target offer it.";
    }

    [Fact]
    public void A_target_that_cannot_be_given_workers_is_told_where_a_scenario_asks_for_several()
    {
        repository.Spoil(SmallRepository.ScenarioFile, "workers: 1", "workers: 2");

        Assert.Equal([WithoutWorkers("django"), WithoutWorkers("django-asgi")], repository.Problems());

        static string WithoutWorkers(string target) =>
            $"scenarios/suites/quick.yaml:3: the scenario 'json' asks for 2 workers, and the command of '{target}' has no {{workers}}. "
            + "Add it there, or leave one of the two out.";
    }
}
