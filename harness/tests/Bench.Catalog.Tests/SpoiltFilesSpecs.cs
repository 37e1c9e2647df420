using System.Text.RegularExpressions;
using Bench.Core.Suites;
using CsCheck;

namespace Bench.Catalog.Tests;

/// <summary>Whatever is done to a file, loading works or says where it does not: never a defect of the harness.</summary>
public sealed partial class SpoiltFilesSpecs : IDisposable
{
    private const string AnswerFile = "scenarios/contracts/json/answer.json";

    private static readonly string[] Files =
    [
        AnswerFile,
        SmallRepository.ContractFile,
        SmallRepository.ScenarioFile,
        SmallRepository.SuiteFile,
        SmallRepository.FastApiFile,
        SmallRepository.DjangoFile,
    ];

    private static readonly Gen<string> Piece = Gen.OneOfConst(
        "", "\n", "1", "1.0", "1e0", "-1", "null", "x", "[]", "{}", "[x]", "{ x: 1 }", "''", "true", "2h",
        "json", "fastapi", ": ", "- ", "\n  ");

    private readonly SmallRepository repository = SmallRepository.Create();

    public SpoiltFilesSpecs()
    {
        repository.Spoil(SmallRepository.ContractFile, "expect: { status: 422 }", "expect: { status: 422, jsonFile: json/answer.json }");
        repository.Write(AnswerFile, """{ "error": { "code": 1.5, "fields": ["id", null, true] } }""");
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public void A_spoilt_file_loads_or_is_told_with_its_place() =>
        Gen.Select(Gen.OneOfConst(Files), Gen.Int[0, 999], Gen.Int[0, 999], Piece).Sample((file, word, length, piece) =>
        {
            var right = File.ReadAllText(repository.PathOf(file));
            try
            {
                repository.Write(file, Spoilt(right, word, length % 4, piece));
                return TellsPlaces();
            }
            finally
            {
                repository.Write(file, right);
            }
        }, iter: 1_000, seed: "0000000000001", threads: 1);

    // Replaces some words, counted from one of them.
    private static string Spoilt(string text, int word, int count, string piece)
    {
        var words = Word().Matches(text);
        var first = words[word % words.Count];
        var last = words[Math.Min((word % words.Count) + count, words.Count - 1)];
        return text[..first.Index] + piece + text[(last.Index + last.Length)..];
    }

    private bool TellsPlaces()
    {
        try
        {
            repository.Load();
            return true;
        }
        catch (InvalidDefinitionException error)
        {
            return error.Problems.Count > 0 && error.Problems.All(problem => Place().IsMatch(problem));
        }
    }

    [GeneratedRegex(@"[\w.~-]+|[^\w\s]")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(scenarios|targets)/[a-z/.]+:[1-9][0-9]*: \S")]
    private static partial Regex Place();
}
