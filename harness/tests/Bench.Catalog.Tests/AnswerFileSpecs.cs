namespace Bench.Catalog.Tests;

/// <summary>Mistakes in the JSON file of an answer are told as those of the definition that names it.</summary>
public sealed class AnswerFileSpecs : IDisposable
{
    private const string AnswerFile = "scenarios/contracts/json/answer.json";

    private readonly SmallRepository repository = SmallRepository.Create();

    public AnswerFileSpecs() =>
        repository.Spoil(SmallRepository.ContractFile, "json: { message: \"Hello, World!\" }", "jsonFile: json/answer.json");

    public void Dispose() => repository.Dispose();

    [Theory]
    [InlineData("", ":1: not valid JSON: The input does not contain any JSON tokens.")]
    [InlineData("{ \"message\":\n  Hello }", ":2: not valid JSON: 'H' is an invalid start of a value.")]
    [InlineData("[1,\n2,\n]", ":3: not valid JSON: The JSON array contains a trailing comma")]
    [InlineData("{}\n{}", ":2: not valid JSON: '{' is invalid after a single JSON value.")]
    [InlineData("// an answer\n{}", ":1: not valid JSON: '/' is an invalid start of a value.")]
    [InlineData("{ \"id\": 1,\n\"id\": 2 }", ": not valid JSON: Duplicate property 'id'")]
    [InlineData("{ \"\\udf75\": 1 }", ": a text holds \\ud800 to \\udfff alone, which is half of a character.")]
    [InlineData("\"\\ud83c\"", ": a text holds \\ud800 to \\udfff alone, which is half of a character.")]
    public void What_is_not_one_JSON_value_is_told_with_the_line_where_that_shows(string text, string told)
    {
        repository.Write(AnswerFile, text);

        var problem = Assert.Single(repository.Problems());

        Assert.StartsWith(AnswerFile + told, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_not_UTF_8_is_told_with_its_line()
    {
        repository.Write(AnswerFile, "");
        File.WriteAllBytes(repository.PathOf(AnswerFile), [.. "[\n\"caf"u8, 0xE9, .. "\"]"u8]);

        Assert.Equal([$"{AnswerFile}:2: not UTF-8 text. Save the file as UTF-8."], repository.Problems());
    }

    [Fact]
    public void A_mistake_is_told_once_though_two_answers_name_the_file()
    {
        repository.Spoil(SmallRepository.ContractFile, "expect: { status: 422 }", "expect: { status: 422, jsonFile: json/answer.json }");
        repository.Write(AnswerFile, "nul");

        Assert.StartsWith($"{AnswerFile}:1: ", Assert.Single(repository.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_without_content_has_no_file()
    {
        repository.Write(AnswerFile, "{}");
        repository.Spoil(SmallRepository.ContractFile, "status: 200", "status: 204");

        Assert.StartsWith(
            $"{SmallRepository.ContractFile}:8: an answer to GET with status 204 has no body in HTTP",
            Assert.Single(repository.Problems()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        Directory.CreateDirectory(repository.PathOf(AnswerFile));

        Assert.StartsWith(
            $"{SmallRepository.ContractFile}:8: there is no file json/answer.json", Assert.Single(repository.Problems()), StringComparison.Ordinal);
    }
}
