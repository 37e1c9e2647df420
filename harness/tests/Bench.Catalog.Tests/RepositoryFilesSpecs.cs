using System.Text.Json;

namespace Bench.Catalog.Tests;

/// <summary>The definitions and schemas of this repository.</summary>
public sealed class RepositoryFilesSpecs
{
    private const string SchemaLine = "# yaml-language-server: $schema=";

    private static readonly string Root = RepositoryRoot.Find(AppContext.BaseDirectory);

    public static TheoryData<string> Schemas =>
    [
        "scenarios/schemas/contract.schema.json",
        "scenarios/schemas/scenario.schema.json",
        "scenarios/schemas/suite.schema.json",
        "scenarios/schemas/claim.schema.json",
        "targets/targets.schema.json",
        "harness/docs/analysis.schema.json",
    ];

    public static TheoryData<string, string> Definitions
    {
        get
        {
            TheoryData<string, string> files = [];
            Add("scenarios/contracts", "contract.schema.json");
            Add("scenarios", "scenario.schema.json");
            Add("scenarios/suites", "suite.schema.json");
            Add("scenarios/claims", "claim.schema.json");
            foreach (var manifest in Directory.GetFiles(Path.Combine(Root, "targets"), "targets.yaml", SearchOption.AllDirectories))
                files.Add(Path.GetRelativePath(Root, manifest), "targets.schema.json");
            return files;

            void Add(string folder, string schema)
            {
                foreach (var file in Directory.GetFiles(Path.Combine(Root, folder), "*.yaml"))
                    files.Add(Path.GetRelativePath(Root, file), schema);
            }
        }
    }

    [Fact]
    public void All_definitions_are_right() => Assert.NotEmpty(Bench.Catalog.Definitions.Load(Root).Suites);

    [Fact]
    public void Every_statement_that_is_put_to_the_test_has_a_claim_and_six_are_primary()
    {
        var claims = Bench.Catalog.Definitions.Load(Root).Claims;

        Assert.Equal(
            [
                "accelerates", "async-superior-asgi", "async-superior-sync", "built-upon", "crossover", "django-synchronous", "drf-configuration",
                "fastest", "fastest-of-all", "full-stack", "heavier", "high-performance", "learning-curve", "micro", "microservices",
                "middleware-cost", "monolith", "no-separate-docs", "pydantic-docs", "secure",
            ],
            claims.Select(claim => claim.Id));
        Assert.Equal(
            ["async-superior-asgi", "async-superior-sync", "fastest", "fastest-of-all", "heavier", "high-performance"],
            claims.Where(claim => claim.IsPrimary).Select(claim => claim.Id));
    }

    [Theory]
    [MemberData(nameof(Definitions))]
    public void A_definition_names_its_schema_in_its_first_line_for_editors(string file, string schema)
    {
        var path = Path.Combine(Root, file);

        var line = File.ReadLines(path).First();

        Assert.StartsWith(SchemaLine, line, StringComparison.Ordinal);
        var named = Path.GetFullPath(line[SchemaLine.Length..], Path.GetDirectoryName(path)!);
        Assert.Equal(schema, Path.GetFileName(named));
        Assert.True(File.Exists(named), $"{file} names {named}, which is not there.");
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_schema_is_strict_and_describes_every_key_and_value(string file)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, file)));

        Assert.Equal("http://json-schema.org/draft-07/schema#", schema.RootElement.GetProperty("$schema").GetString());
        foreach (var part in Parts(schema.RootElement))
        {
            Assert.True(part.TryGetProperty("description", out _), $"{file} does not describe {part}");
            if (!part.TryGetProperty("type", out var type) || type.ToString() != "object") continue;
            Assert.True(
                part.TryGetProperty("additionalProperties", out var more) && !more.GetBoolean(), $"{file} lets any key pass in {part}");
        }
    }

    // Every schema inside a schema, references followed where they lead anyway.
    private static IEnumerable<JsonElement> Parts(JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out _)) yield break;
        yield return schema;
        var inner = new[] { "properties", "patternProperties", "definitions" }
            .Where(key => schema.TryGetProperty(key, out _))
            .SelectMany(key => schema.GetProperty(key).EnumerateObject().Select(property => property.Value));
        if (schema.TryGetProperty("items", out var items)) inner = inner.Append(items);
        foreach (var part in inner.SelectMany(Parts)) yield return part;
    }
}
